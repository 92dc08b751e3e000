package frontrow.explore;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.explore.Scenario.Claim;
import frontrow.explore.Violation.Promise;
import frontrow.queue.admission.QueueParticipant;
import frontrow.reservation.seats.SeatTables;
import frontrow.reservation.seats.SeatTables.Holder;
import frontrow.wallet.ledger.RememberedLedger.Entries;
import frontrow.wallet.payment.WalletParticipant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The promises that every single state keeps, looked at from outside: what stands in the tables, and what buyers read. */
final class Judge {

    private static final int PAYMENT_BITS = 8;
    private static final int WALLET_BITS = 12;
    private static final int SEATS_BITS = 16;

    private final Scenario scenario;
    private final Parts parts;
    private final Map<Long, Optional<Violation>> known = new HashMap<>();

    Judge(Scenario scenario, Parts parts) {
        this.scenario = scenario;
        this.parts = parts;
    }

    /** What is on its way makes no difference, so it is judged once for all. */
    @Nullable
    Violation judge(int[] state) {
        return known.computeIfAbsent(key(state), _ -> look(state)).orElse(null);
    }

    private long key(int[] state) {
        long key = state[parts.admission()];
        key = key << WALLET_BITS | checked(state[parts.wallet()], WALLET_BITS);
        key = key << SEATS_BITS | checked(state[parts.seat()], SEATS_BITS);
        for (int payment = 0; payment < parts.payments.size(); payment++) {
            key = key << PAYMENT_BITS | checked(state[payment], PAYMENT_BITS);
        }
        return key;
    }

    private static int checked(int number, int bits) {
        if (number >>> bits != 0) {
            throw new IllegalStateException("too many states of one part: " + number);
        }
        return number;
    }

    private Optional<Violation> look(int[] state) {
        Facts facts = new Facts(state);
        List<@Nullable Violation> found = new ArrayList<>();
        scenario.claims().forEach(claim -> found.add(seat(facts, claim)));
        scenario.money().keySet().forEach(user -> found.add(balance(facts, user)));
        for (int payment = 1; payment <= parts.payments.size(); payment++) {
            found.add(effects(facts, payment));
            found.add(compensation(facts, payment));
            found.add(word(facts, payment));
        }
        return found.stream().filter(violation -> violation != null).findFirst();
    }

    private static @Nullable Violation effects(Facts facts, int payment) {
        Entries entries = facts.entries(payment);
        PaymentPart.Row row = facts.row(payment);
        if (entries.debits() > 1) {
            return twice(payment, "is debited %d times".formatted(entries.debits()));
        }
        if (entries.refunds() > entries.debits()) {
            return twice(payment, "is given back more often than it was taken");
        }
        if (facts.seats.confirmationsOf(Cast.payment(payment)) > 1) {
            return twice(payment, "is confirmed twice");
        }
        if (row.ends() != (row.hasEnded() ? 1 : 0)) {
            return twice(payment, "announced its end %d times and is %s".formatted(row.ends(), row.state()));
        }
        List<PaymentId> spenders = facts.spenders(payment);
        if (spenders.size() > 1 || spenders.contains(Cast.payment(payment)) && !facts.owns(payment)) {
            return twice(payment, "spent its token wrongly: " + Cast.names(spenders));
        }
        return null;
    }

    private static @Nullable Violation compensation(Facts facts, int payment) {
        Entries entries = facts.entries(payment);
        boolean paid = entries.debits() == 1 && entries.refunds() == 0;
        if (facts.owns(payment) && !paid) {
            return half(
                    payment,
                    "owns a seat and was debited %d and given back %d times"
                            .formatted(entries.debits(), entries.refunds()));
        }
        if (facts.told(payment).equals("FAILED") && entries.debits() != entries.refunds()) {
            return half(payment, "failed and keeps the money");
        }
        if (facts.told(payment).equals("FAILED") && facts.pins(payment)) {
            return half(payment, "failed and keeps its pin");
        }
        return null;
    }

    private static @Nullable Violation word(Facts facts, int payment) {
        boolean confirmed = facts.told(payment).equals("CONFIRMED");
        if (confirmed && !facts.owns(payment)) {
            return new Violation(
                    Promise.WORD_IS_KEPT, "payment %d reads confirmed and owns no seat".formatted(payment));
        }
        if (confirmed && facts.row(payment).hasEnded() && !facts.tokenIsGone(payment)) {
            return new Violation(Promise.WORD_IS_KEPT, "payment %d is over and its token lives".formatted(payment));
        }
        if (facts.told(payment).equals("FAILED") && facts.owns(payment)) {
            return new Violation(Promise.WORD_IS_KEPT, "payment %d reads failed and owns a seat".formatted(payment));
        }
        return null;
    }

    private @Nullable Violation seat(Facts facts, Claim claim) {
        Holder holder = facts.seats.holders().get(claim.seat());
        boolean live = facts.seats.isLive(claim.reservation());
        boolean sold = facts.seats.confirmedTo(claim.reservation()).isPresent();
        Holder expected = new Holder(claim.reservation(), sold);
        if (live && !expected.equals(holder)) {
            return seat("%s is live, and its seat is %s".formatted(Cast.name(claim.reservation()), words(holder)));
        }
        if (!live && holder != null && holder.reservation().equals(claim.reservation())) {
            return seat("%s is over, and its seat is %s".formatted(Cast.name(claim.reservation()), words(holder)));
        }
        return null;
    }

    private static String words(@Nullable Holder holder) {
        return holder == null ? "free" : (holder.sold() ? "sold to " : "held by ") + Cast.name(holder.reservation());
    }

    private @Nullable Violation balance(Facts facts, UserId user) {
        long charged = scenario.money().get(user) + (facts.wallets.hasCharged(user) ? Cast.PRICE.amount() : 0);
        long paid = IntStream.rangeClosed(1, parts.payments.size())
                .filter(payment ->
                        scenario.payments().get(payment - 1).claim().user().equals(user))
                .mapToObj(facts::entries)
                .mapToLong(entries -> (entries.debits() - entries.refunds()) * Cast.PRICE.amount())
                .sum();
        long balance = facts.wallets.tables().balances().get(user);
        return balance == charged - paid && balance >= 0
                ? null
                : new Violation(
                        Promise.BALANCES_ADD_UP,
                        "%s has %d and should have %d".formatted(user, balance, charged - paid));
    }

    private static Violation twice(int payment, String what) {
        return new Violation(Promise.NO_EFFECT_TWICE, "payment %d %s".formatted(payment, what));
    }

    private static Violation half(int payment, String what) {
        return new Violation(Promise.ALL_OR_NOTHING, "payment %d %s".formatted(payment, what));
    }

    private static Violation seat(String what) {
        return new Violation(Promise.ONE_OWNER_PER_SEAT, what);
    }

    List<String> describe(int[] state, List<String> messages) {
        Facts facts = new Facts(state);
        List<String> lines = new ArrayList<>();
        for (int payment = 1; payment <= parts.payments.size(); payment++) {
            lines.add("payment %d: %s, %s".formatted(payment, facts.row(payment).state(), facts.entries(payment)));
        }
        lines.add("wallets: " + facts.wallets.tables().balances());
        scenario.claims()
                .forEach(claim -> lines.add("%s: %s, seat %d is %s"
                        .formatted(
                                Cast.name(claim.reservation()),
                                facts.seats.describe(claim.reservation()),
                                claim.seat(),
                                words(facts.seats.holders().get(claim.seat())))));
        lines.add("on their way: " + messages);
        return lines;
    }

    /** One state, read as an auditor would. */
    private final class Facts {

        private final int[] state;
        private final WalletPart.Rows wallets;
        private final SeatTables seats;
        private final QueueParticipant.Tables queue;

        Facts(int[] state) {
            this.state = state;
            this.wallets = parts.wallets.state(state[parts.wallet()]);
            this.seats = parts.seats.state(state[parts.seat()]);
            this.queue = parts.queue.state(state[parts.admission()]);
        }

        PaymentPart.Row row(int payment) {
            return parts.payment(state, payment - 1);
        }

        String told(int payment) {
            return parts.payments.get(payment - 1).told(row(payment));
        }

        /** Whatever id it was done under. */
        Entries entries(int payment) {
            WalletParticipant.Tables tables = wallets.tables();
            return tables.entries().keySet().stream()
                    .filter(id -> Cast.numberOf(id) == payment)
                    .map(tables::entriesOf)
                    .reduce(Entries.NONE, Entries::plus);
        }

        boolean owns(int payment) {
            return seats.confirmedTo(claim(payment).reservation()).equals(Optional.of(Cast.payment(payment)));
        }

        boolean pins(int payment) {
            return seats.pinnedBy(claim(payment).reservation()).equals(Optional.of(Cast.payment(payment)));
        }

        List<PaymentId> spenders(int payment) {
            return queue.admissions().get(claim(payment).admission()).spentBy();
        }

        boolean tokenIsGone(int payment) {
            return queue.admissions().get(claim(payment).admission()).ended();
        }

        private Claim claim(int payment) {
            return scenario.payments().get(payment - 1).claim();
        }
    }
}
