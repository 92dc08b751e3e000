package frontrow.audit;

import frontrow.audit.Telling.Kind;
import frontrow.audit.Trail.Claim;
import frontrow.audit.Trail.Money;
import frontrow.audit.Trail.Payment;
import frontrow.audit.Trail.Spending;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Invariant 3: a confirmed payment has one debit and no refund, its reservation confirmed once, one expiry of its
 * token, for the same user and amount, and the events say so; and nothing of this is there for a payment that isn't. A
 * token that had ended by itself before is expired as well, and the hold may be of an earlier admission of the same
 * user.
 */
final class ConfirmedPayments implements Check {

    private final Scene scene;
    private final Findings findings;

    ConfirmedPayments(Scene scene, Findings findings) {
        this.scene = scene;
        this.findings = findings;
    }

    @Override
    public void see(Trail trail) {
        switch (trail.standing()) {
            case CONFIRMED -> confirmed(trail, Objects.requireNonNull(trail.payment()));
            case UNKNOWN -> unknown(trail);
            // A failed one is looked at elsewhere, and one under way may have come anywhere.
            case FAILED, UNDER_WAY -> {}
        }
    }

    @Override
    public void finish() {}

    private void confirmed(Trail trail, Payment payment) {
        money(trail, payment, trail.money());
        seats(trail, payment, trail.claim());
        token(trail, payment, trail.spending());
        events(trail, payment);
    }

    private void money(Trail trail, Payment payment, @Nullable Money money) {
        if (money == null || money.debits() == 0) {
            add(trail, "is confirmed without a debit");
            return;
        }
        String entries = " (entries " + money.entries() + ")";
        if (money.debits() > 1 || money.refunds() > 0) {
            add(trail, "is confirmed with " + money.debits() + " debits and " + money.refunds() + " refunds" + entries);
        }
        if (!Objects.equals(payment.amountWon(), money.debitedWon())) {
            add(trail, "is over " + payment.amountWon() + " won, and debited " + money.debitedWon() + " won" + entries);
        }
        if (!payment.user().equals(money.users())) {
            add(trail, "is " + payment.user() + "'s, and its money that of " + money.users() + entries);
        }
        if (!"DEBITED".equals(money.outcome()) || !payment.user().equals(money.decidedFor())) {
            add(trail, "is confirmed, and wallet-service decided " + money.outcome() + " for " + money.decidedFor());
        }
    }

    private void seats(Trail trail, Payment payment, @Nullable Claim claim) {
        if (claim == null || claim.reservations() == 0 || !claim.isConfirmed()) {
            add(trail, "is confirmed, and its seats are not");
            return;
        }
        if (claim.reservations() > 1 || claim.confirmations() != 1) {
            add(
                    trail,
                    "has " + claim.reservations() + " reservations, and its seats were confirmed "
                            + claim.confirmations() + " times");
        }
        if (!payment.reservation().equals(claim.reservation())) {
            add(trail, "is for reservation " + payment.reservation() + ", and confirmed " + claim.reservation());
        }
        if (!payment.user().equals(claim.user())) {
            add(trail, "is " + payment.user() + "'s, and confirmed seats for " + claim.user());
        }
        if (!Objects.equals(payment.amountWon(), claim.amountWon())
                || !Objects.equals(payment.seats(), claim.seats())) {
            add(
                    trail,
                    "is over " + payment.amountWon() + " won for seats " + payment.seats() + ", and confirmed "
                            + claim.seats() + " for " + claim.amountWon() + " won");
        }
        if (!"CONFIRMED".equals(claim.decision()) || !payment.user().equals(claim.decidedFor())) {
            add(
                    trail,
                    "is confirmed, and reservation-service decided " + claim.decision() + " for " + claim.decidedFor());
        }
    }

    private void token(Trail trail, Payment payment, @Nullable Spending spending) {
        if (spending == null || spending.outcome() == null || spending.outcome().equals("UNKNOWN")) {
            add(trail, "is confirmed without an expiry of its token");
            return;
        }
        if (spending.spent() > 1) {
            add(trail, "spent " + spending.spent() + " tokens");
        }
        if (!payment.admission().equals(spending.decidedOn()) || !payment.user().equals(spending.decidedFor())) {
            add(
                    trail,
                    "is " + payment.user() + "'s by admission " + payment.admission() + ", and spent that of "
                            + spending.decidedFor() + ", " + spending.decidedOn());
        }
    }

    private void events(Trail trail, Payment payment) {
        Events events = scene.events();
        if (events == null) {
            return;
        }
        Money money = trail.money();
        Claim claim = trail.claim();
        boolean mustBeThere = events.isCompleteSince(payment.createdAt());
        told(
                trail,
                Kind.ENDED,
                Sentences.confirmed(payment.reservation(), payment.user(), payment.amountWon()),
                mustBeThere);
        if (money != null && money.debits() == 1) {
            told(
                    trail,
                    Kind.DEBITED,
                    Sentences.debited(money.users(), money.debitedWon(), money.version()),
                    mustBeThere);
        }
        if (claim != null && claim.reservations() == 1) {
            told(
                    trail,
                    Kind.SEATS_CONFIRMED,
                    Sentences.seatsConfirmed(claim.reservation(), claim.user(), claim.amountWon(), claim.versions()),
                    mustBeThere);
        }
        told(trail, Kind.TOKEN_SPENT, Sentences.tokenSpent(payment.admission(), payment.user()), mustBeThere);
        trail.contradiction().ifPresent(what -> add(trail, what));
    }

    private void told(Trail trail, Kind kind, String sentence, boolean mustBeThere) {
        trail.complaint(kind, sentence, mustBeThere).ifPresent(what -> add(trail, what));
    }

    private void unknown(Trail trail) {
        Money money = trail.money();
        if (money != null && money.debits() + money.refunds() > 0) {
            findings.add(
                    Invariant.CONFIRMED_PAYMENTS,
                    Book.WALLET.row("wallet_entries", money.entries()),
                    "moves money for payment " + trail.id() + ", which isn't there");
        }
        Claim claim = trail.claim();
        if (claim != null && claim.reservations() > 0) {
            findings.add(
                    Invariant.CONFIRMED_PAYMENTS,
                    Book.RESERVATION.row("reservations", claim.reservation()),
                    "is " + claim.status() + " for payment " + trail.id() + ", which isn't there");
        }
        Spending spending = trail.spending();
        if (spending != null && spending.spent() > 0) {
            findings.add(
                    Invariant.CONFIRMED_PAYMENTS,
                    Book.QUEUE.row("admissions", spending.admission()),
                    "was spent by payment " + trail.id() + ", which isn't there");
        }
        trail.told(Kind.ENDED)
                .ifPresent(told -> findings.add(
                        Invariant.CONFIRMED_PAYMENTS,
                        "payment.events[" + trail.id() + "]",
                        "tells of a payment that isn't there: " + told));
    }

    private void add(Trail trail, String what) {
        findings.add(Invariant.CONFIRMED_PAYMENTS, trail.where(), what);
    }
}
