/** Reading a balance and its history. */
@NullMarked
package frontrow.wallet.balance;

import org.jspecify.annotations.NullMarked;
