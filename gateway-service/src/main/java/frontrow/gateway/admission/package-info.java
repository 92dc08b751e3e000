/** Whether a queue token is active. */
@NullMarked
package frontrow.gateway.admission;

import org.jspecify.annotations.NullMarked;
