/** Calls passed on to the services. */
@NullMarked
package frontrow.gateway.routing;

import org.jspecify.annotations.NullMarked;
