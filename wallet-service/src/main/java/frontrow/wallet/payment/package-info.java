/** Taking a payment from a wallet and giving it back, by command of the payment saga. */
@NullMarked
package frontrow.wallet.payment;

import org.jspecify.annotations.NullMarked;
