/** The money itself: every change of a balance goes through here, together with its ledger entry. */
@NullMarked
package frontrow.wallet.ledger;

import org.jspecify.annotations.NullMarked;
