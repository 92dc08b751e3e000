/** The concerts that a demonstration starts with. */
@NullMarked
package frontrow.concert.demo;

import org.jspecify.annotations.NullMarked;
