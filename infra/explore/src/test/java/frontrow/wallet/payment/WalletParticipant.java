package frontrow.wallet.payment;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.messaging.Outbox;
import frontrow.wallet.ledger.RememberedLedger;
import frontrow.wallet.ledger.RememberedLedger.Entries;
import frontrow.wallet.ledger.WalletState;
import frontrow.wallet.messages.WalletEdge;
import frontrow.wallet.payment.PaymentDecision.Debited;
import frontrow.wallet.payment.PaymentDecision.Open;
import frontrow.wallet.payment.PaymentDecision.Refused;
import frontrow.wallet.payment.PaymentDecision.Reversed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** The wallet's own handler, rules and edge over tables in memory. */
public final class WalletParticipant {

    private static final Instant NOW = Instant.parse("2026-05-29T06:30:00Z");

    private final Memory memory;

    /** Remembers decisions as told. */
    public WalletParticipant(Memory memory) {
        this.memory = memory;
    }

    /** What is kept of what is to be kept; all but the first are faults to be found. */
    public enum Memory {
        WHOLE,
        WITHOUT_DEBITS,
        WITHOUT_REFUSALS,
        WITHOUT_TOMBSTONES,
        /** The ledger has its entry, and the balance stays. */
        WITHOUT_BALANCES;

        boolean keeps(PaymentDecision before, PaymentDecision decision) {
            return switch (this) {
                case WHOLE, WITHOUT_BALANCES -> true;
                case WITHOUT_DEBITS -> !(decision instanceof Debited);
                case WITHOUT_REFUSALS -> !(decision instanceof Refused);
                case WITHOUT_TOMBSTONES -> !(decision instanceof Reversed && before instanceof Open);
            };
        }
    }

    /** All rows of the wallet's tables. */
    public record Tables(
            Map<UserId, Long> balances, Map<PaymentId, Settled> decisions, Map<PaymentId, Entries> entries) {

        public Tables {
            balances = Map.copyOf(balances);
            decisions = Map.copyOf(decisions);
            entries = Map.copyOf(entries);
        }

        /** Wallets that were charged and never paid from. */
        public static Tables charged(Map<UserId, Long> balances) {
            return new Tables(balances, Map.of(), Map.of());
        }

        /** How often money moved for a payment. */
        public Entries entriesOf(PaymentId payment) {
            return entries.getOrDefault(payment, Entries.NONE);
        }
    }

    /** The tables after one command; its answers are in the outbox. */
    public Tables hear(Tables before, SpecificRecord command, Outbox outbox) {
        Map<UserId, Long> balances = new HashMap<>(before.balances());
        Map<PaymentId, Settled> decisions = new HashMap<>(before.decisions());
        Map<PaymentId, Entries> entries = new HashMap<>(before.entries());
        WalletCommandHandler handler = new WalletCommandHandler(
                new RememberedDecisions(decisions),
                new RememberedLedger(balances, entries),
                RememberedLedger.noCache(),
                WalletEdge.events(outbox));
        WalletEdge.listener(handler).accept(command);
        return new Tables(memory == Memory.WITHOUT_BALANCES ? before.balances() : balances, decisions, entries);
    }

    /** The tables after a user put money in. */
    public static Tables charge(Tables before, UserId user, long amount) {
        Map<UserId, Long> balances = new HashMap<>(before.balances());
        new RememberedLedger(balances, new HashMap<>()).charge(user, new Won(amount), new Won(Long.MAX_VALUE));
        return new Tables(balances, before.decisions(), before.entries());
    }

    /** The statements on {@code payment_decisions} over a map. */
    private final class RememberedDecisions extends PaymentDecisions {

        private final Map<PaymentId, Settled> rows;

        RememberedDecisions(Map<PaymentId, Settled> rows) {
            super(null);
            this.rows = rows;
        }

        @Override
        Settled lock(PaymentId paymentId, UserId userId) {
            return rows.computeIfAbsent(paymentId, _ -> new Settled(new Open(), Won.ZERO, 0, NOW));
        }

        @Override
        Settled keep(PaymentId paymentId, PaymentDecision decision, WalletState wallet) {
            Settled settled = new Settled(decision, wallet.balance(), wallet.version(), NOW);
            if (memory.keeps(rows.get(paymentId).decision(), decision)) {
                rows.put(paymentId, settled);
            }
            return settled;
        }
    }
}
