/** Whether everything behind the gateway is ready. */
@NullMarked
package frontrow.gateway.health;

import org.jspecify.annotations.NullMarked;
