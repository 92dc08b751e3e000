/** Three times as many visitors as the system can serve, and what becomes of those whom it can. */
@NullMarked
package frontrow.faults.overload;

import org.jspecify.annotations.NullMarked;
