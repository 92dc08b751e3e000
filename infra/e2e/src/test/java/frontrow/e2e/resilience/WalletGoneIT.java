package frontrow.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.wallet.DebitRefusal;
import frontrow.contracts.wallet.DebitReversed;
import frontrow.contracts.wallet.ReverseDebit;
import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Eventually;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.LateDebit;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Stage;
import frontrow.stack.Service;
import frontrow.test.RecordProbe;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Payments give up here when their money wasn't taken within two seconds. */
@OnStage(payment = "frontrow.payment.give-up-after=2s")
@Tag("slow")
class WalletGoneIT {

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final long concert = Admin.concert(1, 50_000);
    private final Fan fan = Fan.inside().withBalance(80_000);

    @Test
    void undoesADebitThatNobodyAnsweredAndLetsTheBuyerTryAgain() {
        String reservation = fan.holds(concert, 1);
        String payment;

        try (Stage.Outage _ = Stage.outage(Service.WALLET)) {
            payment = fan.payWithoutWaiting(reservation).expect(202).text("paymentId");
            Eventually.holds("giving up", () -> Books.paymentIs(payment, "REVERSING"));
            assertThat(fan.payment(payment).expect(200).text("status")).isEqualTo("PROCESSING");
        }

        assertFailed(fan.paymentEnded(payment));
        assertThat(Books.ledgerEntries(payment, "DEBIT")).isEqualTo(Books.ledgerEntries(payment, "REFUND"));
        assertThat(fan.balance()).isEqualTo(80_000);
        assertThat(fan.reservation(reservation).text("status")).isEqualTo("HELD");
        sendAgain(payment);
        assertThat(fan.balance()).isEqualTo(80_000);
        Answer paid = fan.paid(reservation).expect(200);
        assertThat(paid.text("status")).isEqualTo("CONFIRMED");
        assertThat(fan.balance()).isEqualTo(30_000);
    }

    @Test
    void takesNothingByADebitThatItsUndoHasOvertaken() {
        String reservation = fan.holds(concert, 1);
        String payment;

        try (RecordProbe wallets = Stage.probe(Topic.WALLET_EVENTS)) {
            try (Stage.StandStill _ = Stage.standStill(Service.RESERVATION)) {
                payment = fan.payWithoutWaiting(reservation).expect(202).text("paymentId");
                wallets.send(
                        Topic.WALLET_COMMANDS,
                        fan.userId(),
                        ReverseDebit.newBuilder()
                                .setPaymentId(payment)
                                .setUserId(fan.userId())
                                .build());
                DebitReversed undone =
                        wallets.await(BOUND, DebitReversed.class, event -> payment.equals(event.getPaymentId()));
                assertThat(undone.getAmountWon()).isZero();
            }
        }

        assertFailed(fan.paymentEnded(payment));
        sendAgain(payment);
        assertThat(Books.ledgerEntries(payment, "DEBIT")).isZero();
        assertThat(Books.ledgerEntries(payment, "REFUND")).isZero();
        assertThat(fan.balance()).isEqualTo(80_000);
        assertThat(fan.reservation(reservation).text("status")).isEqualTo("HELD");
    }

    private static void assertFailed(Answer ended) {
        assertThat(ended.text("status")).isEqualTo("FAILED");
        assertThat(ended.body().path("failure").path("code").asString()).isEqualTo("UNAVAILABLE");
    }

    private void sendAgain(String payment) {
        LateDebit.isRefused(fan, payment, 50_000, DebitRefusal.REVERSED);
    }
}
