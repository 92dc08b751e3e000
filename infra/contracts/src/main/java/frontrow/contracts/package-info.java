/** The records that cross between services, and the topics that carry them. */
@NullMarked
package frontrow.contracts;

import org.jspecify.annotations.NullMarked;
