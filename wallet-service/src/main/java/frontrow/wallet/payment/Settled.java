package frontrow.wallet.payment;

import frontrow.contracts.value.Won;
import java.time.Instant;

/**
 * A decision as it is kept, with the wallet as it stood after it, so that the same command gets the same answer again.
 *
 * @param at by the database's clock
 */
record Settled(PaymentDecision decision, Won balance, long walletVersion, Instant at) {}
