package frontrow.audit;

import frontrow.audit.Telling.Kind;
import frontrow.audit.Trail.Claim;
import frontrow.audit.Trail.Money;
import frontrow.audit.Trail.Payment;
import frontrow.audit.Trail.Spending;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Invariant 4: a failed payment has moved no money in the end, with one reversal at most; it neither pins nor owns a
 * seat and spent no token, and the events say that it failed. Its reservation may go on as a hold until its own
 * deadline, or be paid by another payment.
 */
final class FailedPayments implements Check {

    private final Scene scene;
    private final Findings findings;

    FailedPayments(Scene scene, Findings findings) {
        this.scene = scene;
        this.findings = findings;
    }

    @Override
    public void see(Trail trail) {
        switch (trail.standing()) {
            case FAILED -> {
                Payment payment = Objects.requireNonNull(trail.payment());
                money(trail, payment, trail.money());
                seats(trail, trail.claim());
                token(trail, trail.spending());
                events(trail, payment);
            }
            // Confirmed ones and strangers are looked at elsewhere, and one under way may have come anywhere.
            case CONFIRMED, UNDER_WAY, UNKNOWN -> {}
        }
    }

    @Override
    public void finish() {}

    private void money(Trail trail, Payment payment, @Nullable Money money) {
        if (money == null) {
            return;
        }
        String entries = " (entries " + money.entries() + ")";
        if (money.netWon() != 0) {
            add(trail, "failed and still cost " + money.netWon() + " won" + entries);
        }
        if (money.refunds() > 1 || money.refunds() != money.debits()) {
            add(trail, "failed with " + money.debits() + " debits and " + money.refunds() + " refunds" + entries);
        }
        if (money.users() != null && !payment.user().equals(money.users())) {
            add(trail, "is " + payment.user() + "'s, and its money that of " + money.users() + entries);
        }
        if ("DEBITED".equals(money.outcome())) {
            add(trail, "failed, and wallet-service decided DEBITED");
        }
    }

    private void seats(Trail trail, @Nullable Claim claim) {
        if (claim == null) {
            return;
        }
        if (claim.reservations() > 0) {
            add(trail, "failed, and reservation " + claim.reservation() + " is " + claim.status() + " by it");
        }
        if (claim.confirmations() > 0) {
            add(trail, "failed, and its seats were confirmed");
        }
        if ("PINNED".equals(claim.decision()) || "CONFIRMED".equals(claim.decision())) {
            add(trail, "failed, and reservation-service decided " + claim.decision());
        }
    }

    private void token(Trail trail, @Nullable Spending spending) {
        if (spending != null && (spending.spent() > 0 || spending.outcome() != null)) {
            add(trail, "failed, and admission " + spending.decidedOn() + " was to be spent by it");
        }
    }

    private void events(Trail trail, Payment payment) {
        Events events = scene.events();
        if (events == null) {
            return;
        }
        String sentence = Sentences.failed(payment.reservation(), payment.user());
        trail.complaint(Kind.ENDED, sentence, events.isCompleteSince(payment.createdAt()))
                .ifPresent(what -> add(trail, what));
        trail.contradiction().ifPresent(what -> add(trail, what));
        for (Kind kind : List.of(Kind.SEATS_CONFIRMED, Kind.TOKEN_SPENT)) {
            trail.told(kind).ifPresent(told -> add(trail, "failed, and " + kind.topic() + " says \"" + told + "\""));
        }
    }

    private void add(Trail trail, String what) {
        findings.add(Invariant.FAILED_PAYMENTS, trail.where(), what);
    }
}
