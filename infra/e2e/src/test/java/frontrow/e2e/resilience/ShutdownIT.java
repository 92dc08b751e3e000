package frontrow.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Audit;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Eventually;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Stage;
import frontrow.stack.Service;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@OnStage
class ShutdownIT {

    @Test
    void answersWhomItLetWaitBeforeItStops() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside().withBalance(50_000);
        String reservation = fan.holds(concert, 1);
        CompletableFuture<Answer> asked;

        try (Stage.StandStill wallets = Stage.standStill(Service.WALLET)) {
            asked = CompletableFuture.supplyAsync(() -> fan.pay(reservation));
            Eventually.holds("the payment", () -> Books.paymentsIn("DEBITING") == 1);
            try (Stage.Outage _ = Stage.shutdown(Service.PAYMENT)) {
                assertThat(asked.join().expect(202).text("status")).isEqualTo("PROCESSING");
                assertThat(Books.outbox(Service.PAYMENT))
                        .as("messages kept back")
                        .isZero();
                // The end of the outage waits for every service.
                wallets.end();
            }
        }

        assertThat(fan.paymentEnded(asked.join().text("paymentId")).text("status"))
                .isEqualTo("CONFIRMED");
        Audit.afterEveryPayment();
    }
}
