/** A long run, and whether what it takes stays level. */
@NullMarked
package frontrow.faults.soak;

import org.jspecify.annotations.NullMarked;
