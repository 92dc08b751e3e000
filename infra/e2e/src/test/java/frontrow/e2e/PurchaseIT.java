package frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.payment.PaymentConfirmed;
import frontrow.contracts.queue.TokenExpired;
import frontrow.contracts.reservation.SeatsConfirmed;
import frontrow.contracts.wallet.WalletDebited;
import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Concerts;
import frontrow.e2e.stage.Crowd;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Stage;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnStage
class PurchaseIT {

    private static final Duration BOUND = Duration.ofSeconds(10);

    @Test
    void buysASeatFromSignUpToConfirmation() {
        long concert = Admin.concert(20, 50_000);
        Fan fan = Fan.inside().withBalance(100_000);
        String reservation = fan.holds(concert, 15);

        Answer paid = fan.pay(reservation).expect(200);

        String payment = paid.text("paymentId");
        assertThat(payment).startsWith("pay-");
        assertThat(paid.text("reservationId")).isEqualTo(reservation);
        assertThat(paid.number("seatNumber")).isEqualTo(15);
        assertThat(paid.numbers("seatNumbers")).containsExactly(15);
        assertThat(paid.number("amount")).isEqualTo(50_000);
        assertThat(paid.text("status")).isEqualTo("CONFIRMED");
        assertThat(fan.balance()).isEqualTo(50_000);
        Answer reserved = fan.reservation(reservation).expect(200);
        assertThat(reserved.text("status")).isEqualTo("CONFIRMED");
        assertThat(reserved.text("paymentId")).isEqualTo(payment);
        assertThat(fan.payment(payment).expect(200).text("status")).isEqualTo("CONFIRMED");
        Concerts.awaitSeat(concert, 15, "reserved", BOUND);
        assertThat(Books.ledgerEntries(payment, "DEBIT")).isEqualTo(1);
        assertThat(Books.ledgerEntries(payment, "REFUND")).isZero();
        JsonNode debit = fan.walletHistory("").list("entries").getFirst();
        assertThat(debit.path("type").asString()).isEqualTo("DEBIT");
        assertThat(debit.path("paymentId").asString()).isEqualTo(payment);
        assertThat(debit.path("balance").asLong()).isEqualTo(50_000);
    }

    @Test
    void refusesTheTokenRightAfterItsPayment() {
        long concert = Admin.concert(2, 50_000);
        Fan fan = Fan.inside().withBalance(100_000);
        String reservation = fan.holds(concert, 1);

        fan.pay(reservation).expect(200);

        fan.hold(concert, 2).expect(401, "TOKEN_INVALID");
        fan.charge(50_000).expect(401, "TOKEN_INVALID");
        fan.pay(reservation).expect(401, "TOKEN_INVALID");
        fan.status().expect(401, "TOKEN_INVALID");
        String spent = fan.token();
        assertThat(fan.join().expect(201).text("token")).isNotEqualTo(spent);
    }

    @Test
    void refusesEveryTokenOfManyRightAfterItsPayment() {
        long concert = Admin.concert(20, 50_000);
        List<Fan> fans = Fan.inside(20);

        List<Callable<Integer>> purchases = IntStream.range(0, fans.size())
                .<Callable<Integer>>mapToObj(i -> () -> statusAfterBuying(fans.get(i), concert, i + 1))
                .toList();

        assertThat(Crowd.all(purchases)).containsOnly(401);
        assertThat(Books.seatsTaken(concert)).isEqualTo(20);
    }

    @Test
    void buysSixSeatsWithOnePayment() {
        long concert = Admin.concert(10, 50_000);
        Fan fan = Fan.inside().withBalance(300_000);
        String reservation = fan.holds(concert, 1, 2, 3, 4, 5, 6);

        Answer paid = fan.pay(reservation).expect(200);

        assertThat(paid.number("amount")).isEqualTo(300_000);
        assertThat(paid.numbers("seatNumbers")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(fan.balance()).isZero();
        assertThat(Books.seatsTaken(concert)).isEqualTo(6);
    }

    @Test
    void tellsEveryServiceOfAPayment() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside().withBalance(50_000);

        String payment = fan.pay(fan.holds(concert, 1)).expect(200).text("paymentId");

        try (RecordProbe wallet = Stage.probe(Topic.WALLET_EVENTS);
                RecordProbe reservation = Stage.probe(Topic.RESERVATION_EVENTS);
                RecordProbe queue = Stage.probe(Topic.QUEUE_EVENTS);
                RecordProbe payments = Stage.probe(Topic.PAYMENT_EVENTS)) {
            wallet.await(BOUND, WalletDebited.class, event -> payment.equals(event.getPaymentId()));
            reservation.await(BOUND, SeatsConfirmed.class, event -> payment.equals(event.getPaymentId()));
            queue.await(BOUND, TokenExpired.class, event -> payment.equals(event.getPaymentId()));
            payments.await(BOUND, PaymentConfirmed.class, event -> payment.equals(event.getPaymentId()));
        }
    }

    @Test
    void answersAtOnceWhereThePayerPrefersItAndTellsTheOutcomeLater() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside().withBalance(50_000);
        String reservation = fan.holds(concert, 1);

        Answer accepted = fan.payWithoutWaiting(reservation).expect(202);

        String payment = accepted.text("paymentId");
        assertThat(accepted.text("status")).isEqualTo("PROCESSING");
        assertThat(accepted.header("Location")).isEqualTo("/api/payments/" + payment);
        assertThat(fan.paymentEnded(payment).text("status")).isEqualTo("CONFIRMED");
        assertThat(fan.balance()).isZero();
    }

    @Test
    void neverSellsASeatTwiceNorTakesMoneyForNothing() {
        long concert = Admin.concert(5, 50_000);
        List<Fan> fans = Fan.inside(15);
        Crowd.all(fans.stream()
                .<Callable<Fan>>map(fan -> () -> fan.withBalance(50_000))
                .toList());

        List<Boolean> bought = Crowd.all(IntStream.range(0, fans.size())
                .<Callable<Boolean>>mapToObj(i -> () -> tryToBuy(fans.get(i), concert, 1 + i % 5))
                .toList());

        assertThat(bought.stream().filter(yes -> yes)).hasSize(5);
        for (int i = 0; i < fans.size(); i++) {
            assertThat(Books.sumOfLedger(fans.get(i).userId())).isEqualTo(bought.get(i) ? 0 : 50_000);
        }
        assertThat(Books.seatsTaken(concert)).isEqualTo(5);
    }

    private static boolean tryToBuy(Fan fan, long concert, int seat) {
        Answer held = fan.hold(concert, seat);
        for (int tries = 1; tries < 50 && Set.of("SEAT_BUSY", "UNAVAILABLE").contains(held.code()); tries++) {
            held = fan.hold(concert, seat);
        }
        return held.status() == 201
                && fan.paid(held.text("reservationId"))
                        .expect(200)
                        .text("status")
                        .equals("CONFIRMED");
    }

    /** The status of the token's next use; only an answer that says 200 promises that the token is spent. */
    private static int statusAfterBuying(Fan fan, long concert, int seat) {
        Answer paid = fan.withBalance(50_000).pay(fan.holds(concert, seat));
        if (paid.status() == 202) {
            fan.paymentEnded(paid.text("paymentId"));
            return 401;
        }
        paid.expect(200);
        return fan.status().status();
    }
}
