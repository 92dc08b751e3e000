package frontrow.reservation.seats;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.Won;
import frontrow.reservation.message.ReleaseReason;
import frontrow.reservation.seats.ReservationState.Confirmed;
import frontrow.reservation.seats.ReservationState.Held;
import frontrow.reservation.seats.ReservationState.Pinned;
import frontrow.reservation.seats.ReservationState.Released;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldRulesTest {

    private static final Instant NOW = Instant.parse("2026-05-29T06:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(1);
    private static final PaymentId PAYMENT = PaymentId.of(UUID.fromString("01890000-0000-7000-8000-000000000001"));
    private static final ReservationId ONE = id(2);
    private static final ReservationId OTHER = id(3);

    @Test
    void callsHoldsAndPinsOverdueOnceTheirTimeIsOver() {
        assertThat(HoldRules.overdue(Map.of(ONE, new Held(NOW), OTHER, new Held(LATER)), NOW))
                .containsExactly(ONE);
        assertThat(HoldRules.overdue(
                        Map.of(ONE, new Pinned(PAYMENT, NOW, LATER), OTHER, new Pinned(PAYMENT, LATER, NOW)), NOW))
                .containsExactly(OTHER);
    }

    @Test
    void neverCallsASoldSeatOverdue() {
        assertThat(HoldRules.overdue(Map.of(ONE, new Confirmed(PAYMENT)), NOW)).isEmpty();
    }

    @Test
    void countsWhatIsReleasedAsOverdue() {
        assertThat(HoldRules.overdue(Map.of(ONE, new Released(ReleaseReason.GIVEN_BACK)), NOW))
                .containsExactly(ONE);
    }

    @Test
    void letsFreeSeatsBeHeld() {
        assertThat(HoldRules.gone(List.of(seat(1, null), seat(2, null)), Set.of()))
                .isEmpty();
    }

    @Test
    void namesTheSeatsOfOthersInAscendingOrder() {
        assertThat(HoldRules.gone(List.of(seat(9, ONE), seat(4, null), seat(2, OTHER)), Set.of()))
                .containsExactly(2, 9);
    }

    @Test
    void letsSeatsBeHeldWhoseHolderIsOverdue() {
        assertThat(HoldRules.gone(List.of(seat(1, ONE), seat(2, OTHER)), Set.of(ONE)))
                .containsExactly(2);
    }

    private static Seat seat(int number, @Nullable ReservationId holder) {
        return new Seat(number, new Won(50_000), holder);
    }

    private static ReservationId id(int last) {
        return ReservationId.of(UUID.fromString("01890000-0000-7000-8000-00000000000" + last));
    }
}
