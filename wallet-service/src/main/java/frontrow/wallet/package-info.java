/** Keeps the fans' wallets: balances, their ledger, and what was decided about each payment. */
@NullMarked
package frontrow.wallet;

import org.jspecify.annotations.NullMarked;
