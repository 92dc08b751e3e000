/** Accounts, passwords and access tokens. */
@NullMarked
package frontrow.gateway.identity;

import org.jspecify.annotations.NullMarked;
