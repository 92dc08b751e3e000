package frontrow.reservation.seats;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.value.PaymentId;
import frontrow.reservation.message.ReleaseReason;
import frontrow.reservation.seats.ReservationRules.GiveBack;
import frontrow.reservation.seats.ReservationState.Absent;
import frontrow.reservation.seats.ReservationState.Confirmed;
import frontrow.reservation.seats.ReservationState.Held;
import frontrow.reservation.seats.ReservationState.Pinned;
import frontrow.reservation.seats.ReservationState.Released;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReservationRulesTest {

    private static final PaymentId PAYMENT = PaymentId.of(UUID.fromString("01890000-0000-7000-8000-000000000001"));
    private static final Instant NOW = Instant.parse("2026-05-29T06:30:00Z");
    private static final Instant LATER = NOW.plusNanos(1000);
    private static final Instant EARLIER = NOW.minusNanos(1000);

    @Test
    void keepsAHoldUntilItsDeadline() {
        assertThat(ReservationRules.settled(new Held(LATER), NOW)).isEqualTo(new Held(LATER));
    }

    @Test
    void endsAHoldAtItsDeadline() {
        assertThat(ReservationRules.settled(new Held(NOW), NOW)).isEqualTo(new Released(ReleaseReason.EXPIRED));
        assertThat(ReservationRules.settled(new Held(EARLIER), NOW)).isEqualTo(new Released(ReleaseReason.EXPIRED));
    }

    @Test
    void keepsAPinThoughItsHoldIsOver() {
        Pinned pinned = new Pinned(PAYMENT, EARLIER, LATER);
        assertThat(ReservationRules.settled(pinned, NOW)).isEqualTo(pinned);
    }

    @Test
    void endsAPinAtItsDeadlineWhateverIsLeftOfTheHold() {
        assertThat(ReservationRules.settled(new Pinned(PAYMENT, LATER, NOW), NOW))
                .isEqualTo(new Released(ReleaseReason.PIN_LAPSED));
    }

    @Test
    void changesNothingThatHasNoDeadline() {
        assertThat(ReservationRules.settled(new Confirmed(PAYMENT), NOW)).isEqualTo(new Confirmed(PAYMENT));
        assertThat(ReservationRules.settled(new Absent(), NOW)).isEqualTo(new Absent());
    }

    @Test
    void endsAHoldThatItsUserGivesBack() {
        assertThat(ReservationRules.giveBack(new Held(LATER), NOW))
                .isEqualTo(new GiveBack.Ended(new Released(ReleaseReason.GIVEN_BACK)));
    }

    @Test
    void callsAHoldExpiredThatIsGivenBackTooLate() {
        assertThat(ReservationRules.giveBack(new Held(NOW), NOW))
                .isEqualTo(new GiveBack.Ended(new Released(ReleaseReason.EXPIRED)));
    }

    @ParameterizedTest
    @EnumSource(ReleaseReason.class)
    void staysReleasedForItsReasonWhenGivenBackAgain(ReleaseReason reason) {
        assertThat(ReservationRules.giveBack(new Released(reason), NOW))
                .isEqualTo(new GiveBack.Ended(new Released(reason)));
    }

    @Test
    void refusesToGiveBackWhatIsBeingPaid() {
        assertThat(ReservationRules.giveBack(new Pinned(PAYMENT, LATER, LATER), NOW))
                .isEqualTo(new GiveBack.PaymentInProgress());
    }

    @Test
    void endsALapsedPinThatIsGivenBack() {
        assertThat(ReservationRules.giveBack(new Pinned(PAYMENT, LATER, NOW), NOW))
                .isEqualTo(new GiveBack.Ended(new Released(ReleaseReason.PIN_LAPSED)));
    }

    @Test
    void refusesToGiveBackWhatIsPaidOrUnknown() {
        assertThat(ReservationRules.giveBack(new Confirmed(PAYMENT), NOW)).isEqualTo(new GiveBack.AlreadyPaid());
        assertThat(ReservationRules.giveBack(new Absent(), NOW)).isEqualTo(new GiveBack.Unknown());
    }
}
