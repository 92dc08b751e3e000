/** Putting money into a wallet. */
@NullMarked
package frontrow.wallet.charge;

import org.jspecify.annotations.NullMarked;
