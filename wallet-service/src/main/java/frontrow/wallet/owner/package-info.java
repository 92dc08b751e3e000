/** Who may open a wallet. */
@NullMarked
package frontrow.wallet.owner;

import org.jspecify.annotations.NullMarked;
