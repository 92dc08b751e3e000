package frontrow.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Eventually;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Stage;
import frontrow.stack.Service;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pins last three seconds here, so that a service which stands still lets them lapse. */
@OnStage(reservation = "frontrow.reservation.pin-duration=3s")
@Tag("slow")
class PinLapsesIT {

    private final long concert = Admin.concert(1, 50_000);
    private final Fan fan = Fan.inside().withBalance(80_000);

    @Test
    void sellsTheSeatToAnotherWherePaymentServiceStoodStillAfterThePin() {
        Fan other = Fan.inside().withBalance(50_000);
        String reservation = fan.holds(concert, 1);
        String payment;
        String othersReservation;

        try (Stage.StandStill reservations = Stage.standStill(Service.RESERVATION)) {
            payment = fan.payWithoutWaiting(reservation).expect(202).text("paymentId");
            Eventually.holds("the pin to be asked for", () -> Books.outbox(Service.PAYMENT) == 0);
            try (Stage.StandStill _ = Stage.standStill(Service.PAYMENT)) {
                reservations.end();
                Eventually.holds("the pin", () -> Books.reservationIs(reservation, "PINNED"));
                other.hold(concert, 1).expect(409, "SEAT_ALREADY_TAKEN");
                Eventually.holds("the pin to lapse", () -> Books.isReleased(reservation));
                othersReservation = other.holds(concert, 1);
            }
        }

        assertFailedWithoutADebit(reservation, payment);
        assertThat(other.paid(othersReservation).expect(200).text("status")).isEqualTo("CONFIRMED");
        assertThat(Books.liveHolds(concert, 1)).isEqualTo(1);
    }

    @Test
    void givesTheMoneyBackWhereReservationServiceStoodStillAfterTheDebit() {
        assertReversedAfter(() -> {
            Stage.StandStill still = Stage.standStill(Service.RESERVATION);
            return still::end;
        });
    }

    @Test
    void givesTheMoneyBackWhereReservationServiceWasKilledAfterTheDebit() {
        assertReversedAfter(() -> Stage.outage(Service.RESERVATION));
    }

    /** Reservation-service is disturbed between the pin and its confirmation, for longer than the pin lasts. */
    private void assertReversedAfter(Supplier<Stage.Outage> disturbance) {
        String reservation = fan.holds(concert, 1);
        String payment;

        try (Stage.StandStill wallets = Stage.standStill(Service.WALLET)) {
            payment = fan.payWithoutWaiting(reservation).expect(202).text("paymentId");
            Eventually.holds("the pin to be heard of", () -> Books.paymentIs(payment, "DEBITING"));
            try (Stage.Outage _ = disturbance.get()) {
                wallets.end();
                Eventually.holds("the debit", () -> Books.ledgerEntries(payment, "DEBIT") == 1);
                Eventually.holds("the pin's time to be over", () -> Books.pinIsOver(reservation));
            }
        }

        assertFailedWithoutADebit(reservation, payment);
        Fan other = Fan.inside().withBalance(50_000);
        assertThat(other.paid(other.holds(concert, 1)).expect(200).text("status"))
                .isEqualTo("CONFIRMED");
    }

    private void assertFailedWithoutADebit(String reservation, String payment) {
        Answer failed = fan.paymentEnded(payment);
        assertThat(failed.text("status")).isEqualTo("FAILED");
        assertThat(failed.body().path("failure").path("code").asString()).isEqualTo("RESERVATION_INVALID");
        assertThat(failed.body().path("failure").path("reason").asString()).isEqualTo("EXPIRED");
        assertThat(Books.ledgerEntries(payment, "DEBIT")).isEqualTo(1);
        assertThat(Books.ledgerEntries(payment, "REFUND")).isEqualTo(1);
        assertThat(Books.sumOfLedger(fan.userId())).isEqualTo(80_000);
        assertThat(fan.balance()).isEqualTo(80_000);
        assertThat(fan.reservation(reservation).text("status")).isEqualTo("RELEASED");
        assertThat(fan.pay(reservation).expect(400, "RESERVATION_INVALID").text("reason"))
                .isEqualTo("EXPIRED");
        assertThat(fan.status().expect(200).text("status"))
                .as("the token lives")
                .isEqualTo("active");
    }
}
