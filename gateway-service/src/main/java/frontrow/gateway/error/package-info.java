/** How the gateway itself refuses. */
@NullMarked
package frontrow.gateway.error;

import org.jspecify.annotations.NullMarked;
