/** The one door: identity, admission and routes to the services. */
@NullMarked
package frontrow.gateway;

import org.jspecify.annotations.NullMarked;
