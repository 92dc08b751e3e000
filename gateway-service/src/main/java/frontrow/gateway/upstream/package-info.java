/** The services behind the gateway, their addresses, and what happens when one is away. */
@NullMarked
package frontrow.gateway.upstream;

import org.jspecify.annotations.NullMarked;
