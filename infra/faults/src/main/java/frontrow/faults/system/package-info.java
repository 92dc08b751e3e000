/** The system that is broken: a stack whose every link leads through a proxy, and what can be done to it and seen of it. */
@NullMarked
package frontrow.faults.system;

import org.jspecify.annotations.NullMarked;
