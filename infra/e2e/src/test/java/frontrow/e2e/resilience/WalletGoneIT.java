package frontrow.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.wallet.DebitRefusal;
import frontrow.contracts.wallet.DebitReversed;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.contracts.wallet.ReverseDebit;
import frontrow.contracts.wallet.WalletDebitRefused;
import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Eventually;
import frontrow.e2e.stage.Fan;
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

    /** Wallet-service hears the debit once more, long after its payment ended, and refuses. */
    private void sendAgain(String payment) {
        try (RecordProbe wallets = Stage.probe(Topic.WALLET_EVENTS)) {
            long heard = refusals(wallets, payment);
            wallets.send(
                    Topic.WALLET_COMMANDS,
                    fan.userId(),
                    DebitWallet.newBuilder()
                            .setPaymentId(payment)
                            .setUserId(fan.userId())
                            .setAmountWon(50_000)
                            .build());
            Eventually.holds("the late debit to be refused", () -> refusals(wallets, payment) > heard);
        }
    }

    private static long refusals(RecordProbe wallets, String payment) {
        return wallets.all().stream()
                .map(RecordProbe.Seen::record)
                .filter(record -> record instanceof WalletDebitRefused refused
                        && refused.getPaymentId().equals(payment)
                        && refused.getReason() == DebitRefusal.REVERSED)
                .count();
    }
}
