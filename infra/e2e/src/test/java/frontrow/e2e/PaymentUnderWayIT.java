package frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Crowd;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Stage;
import frontrow.stack.Service;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens while a payment takes its time: wallet-service stands still for some seconds. */
@OnStage
class PaymentUnderWayIT {

    @Test
    void answersAfterThreeSecondsWhereTheOutcomeWillBeFound() {
        long concert = Admin.concert(2, 50_000);
        Fan fan = Fan.inside().withBalance(200_000);
        String reservation = fan.holds(concert, 1);
        String another = fan.holds(concert, 2);
        String payment;

        try (Stage.StandStill _ = Stage.standStill(Service.WALLET)) {
            Answer accepted = fan.pay(reservation).expect(202);
            payment = accepted.text("paymentId");
            assertThat(accepted.text("status")).isEqualTo("PROCESSING");
            assertThat(accepted.header("Location")).isEqualTo("/api/payments/" + payment);

            Answer joined = fan.payWithoutWaiting(reservation).expect(202);
            assertThat(joined.text("paymentId")).as("asking again joins").isEqualTo(payment);
            fan.payWithoutWaiting(another).expect(409, "TOKEN_IN_USE");
            fan.giveBack(reservation).expect(409, "PAYMENT_IN_PROGRESS");
            assertThat(fan.reservation(reservation).text("status")).isEqualTo("PAYING");
            assertThat(fan.payment(payment).expect(200).text("status")).isEqualTo("PROCESSING");
        }

        assertThat(fan.paymentEnded(payment).text("status")).isEqualTo("CONFIRMED");
        assertThat(fan.balance()).isEqualTo(150_000);
        assertThat(Books.ledgerEntries(payment, "DEBIT")).isEqualTo(1);
        assertThat(fan.reservation(another).text("status")).isEqualTo("HELD");
    }

    @Test
    void makesOnePaymentOfTenRequestsAtOnce() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside().withBalance(200_000);
        String reservation = fan.holds(concert, 1);

        List<Answer> answers = Crowd.atOnce(IntStream.range(0, 10)
                        .<Callable<Answer>>mapToObj(_ -> () -> fan.pay(reservation))
                        .toList())
                .stream()
                .map(Crowd.Run::result)
                .toList();

        // Who comes when all is over finds the token spent.
        assertThat(answers).allMatch(answer -> Set.of(200, 202, 401).contains(answer.status()));
        List<String> payments = answers.stream()
                .filter(answer -> answer.status() != 401)
                .map(answer -> answer.text("paymentId"))
                .distinct()
                .toList();
        assertThat(payments).hasSize(1);
        assertThat(fan.paymentEnded(payments.getFirst()).text("status")).isEqualTo("CONFIRMED");
        assertThat(fan.balance()).isEqualTo(150_000);
    }

    @Test
    void paysForOneOfTwoReservationsAtATime() {
        long concert = Admin.concert(2, 50_000);
        Fan fan = Fan.inside().withBalance(200_000);
        List<String> reservations = List.of(fan.holds(concert, 1), fan.holds(concert, 2));

        List<Answer> answers = Crowd.atOnce(reservations.stream()
                        .<Callable<Answer>>map(reservation -> () -> fan.pay(reservation))
                        .toList())
                .stream()
                .map(Crowd.Run::result)
                .toList();

        List<Answer> taken = answers.stream()
                .filter(answer -> Set.of(200, 202).contains(answer.status()))
                .toList();
        assertThat(taken).as("%s", answers).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !taken.contains(answer))
                .allMatch(answer -> Set.of("TOKEN_IN_USE", "TOKEN_INVALID").contains(answer.code()));
        assertThat(fan.paymentEnded(taken.getFirst().text("paymentId")).text("status"))
                .isEqualTo("CONFIRMED");
        assertThat(fan.balance()).isEqualTo(150_000);
    }
}
