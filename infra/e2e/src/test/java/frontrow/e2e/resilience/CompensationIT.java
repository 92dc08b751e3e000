package frontrow.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.wallet.DebitRefusal;
import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Audit;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Eventually;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.LateDebit;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Stage;
import frontrow.stack.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnStage
class CompensationIT {

    private final long concert = Admin.concert(1, 50_000);

    @Test
    void refusesADebitAgainThatItRefusedBeforeTheChargeCame() {
        Fan fan = Fan.inside().withBalance(20_000);
        String reservation = fan.holds(concert, 1);
        String payment = fan.payWithoutWaiting(reservation).expect(202).text("paymentId");
        assertThat(fan.paymentEnded(payment).text("status")).isEqualTo("FAILED");
        fan.charge(100_000).expect(200);

        LateDebit.isRefused(fan, payment, 50_000, DebitRefusal.BALANCE_INSUFFICIENT);

        assertThat(Books.ledgerEntries(payment, "DEBIT")).isZero();
        assertThat(fan.balance()).isEqualTo(120_000);
        assertThat(fan.payment(payment).expect(200).text("status")).isEqualTo("FAILED");
        assertThat(fan.paid(reservation).expect(200).text("status"))
                .as("another payment is another decision")
                .isEqualTo("CONFIRMED");
        assertThat(fan.balance()).isEqualTo(70_000);
        Audit.afterEveryPayment();
    }

    @Test
    @Tag("slow")
    void confirmsWithoutQueueServiceAndSpendsTheTokenWhenItReturns() {
        Fan fan = Fan.inside().withBalance(50_000);
        String reservation = fan.holds(concert, 1);
        String payment;

        try (Stage.StandStill wallets = Stage.standStill(Service.WALLET)) {
            payment = fan.payWithoutWaiting(reservation).expect(202).text("paymentId");
            try (Stage.Outage _ = Stage.outage(Service.QUEUE)) {
                wallets.end();
                assertThat(fan.paymentEnded(payment).text("status")).isEqualTo("CONFIRMED");
                assertThat(fan.reservation(reservation).text("status")).isEqualTo("CONFIRMED");
                assertThat(Books.paymentIs(payment, "EXPIRING_TOKEN")).isTrue();
            }
        }

        Eventually.holds("the end", () -> Books.paymentIs(payment, "CONFIRMED"));
        fan.status().expect(401, "TOKEN_INVALID");
        fan.hold(concert, 1).expect(401, "TOKEN_INVALID");
        assertThat(Books.ledgerEntries(payment, "DEBIT")).isEqualTo(1);
        assertThat(Books.ledgerEntries(payment, "REFUND")).isZero();
        assertThat(fan.balance()).isZero();
        Audit.afterEveryPayment();
    }
}
