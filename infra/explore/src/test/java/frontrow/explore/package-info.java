/** Walks every state that payments and their participants can get into, over a network that does its worst. */
@NullMarked
package frontrow.explore;

import org.jspecify.annotations.NullMarked;
