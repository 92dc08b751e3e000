/** The kinds of faults, each on one part of the system. */
@NullMarked
package frontrow.faults.cell;

import org.jspecify.annotations.NullMarked;
