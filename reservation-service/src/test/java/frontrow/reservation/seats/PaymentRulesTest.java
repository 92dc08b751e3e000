package frontrow.reservation.seats;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.reservation.message.ConfirmationRefusal;
import frontrow.reservation.message.PaymentCommand;
import frontrow.reservation.message.PinRefusal;
import frontrow.reservation.message.ReleaseReason;
import frontrow.reservation.seats.PaymentDecision.Pin;
import frontrow.reservation.seats.PaymentDecision.Undecided;
import frontrow.reservation.seats.PaymentRules.Ruling;
import frontrow.reservation.seats.ReservationState.Absent;
import frontrow.reservation.seats.ReservationState.Confirmed;
import frontrow.reservation.seats.ReservationState.Held;
import frontrow.reservation.seats.ReservationState.Pinned;
import frontrow.reservation.seats.ReservationState.Released;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentRulesTest {

    private static final PaymentId PAYMENT = PaymentId.of(UUID.fromString("01890000-0000-7000-8000-000000000001"));
    private static final PaymentId ANOTHER = PaymentId.of(UUID.fromString("01890000-0000-7000-8000-000000000002"));
    private static final ReservationId RESERVATION =
            ReservationId.of(UUID.fromString("01890000-0000-7000-8000-000000000003"));
    private static final UserId USER = new UserId("mina");

    private static final Duration PIN_DURATION = Duration.ofMinutes(2);
    private static final Instant BEFORE = Instant.parse("2026-05-29T06:29:00Z");
    private static final Instant NOW = Instant.parse("2026-05-29T06:30:00Z");
    private static final Instant LATER = Instant.parse("2026-05-29T06:31:00Z");

    /** Granted a minute ago, good for another. */
    private static final Pin PIN = new Pin(BEFORE, LATER);

    private final PaymentCommand pin = new PaymentCommand.Pin(PAYMENT, RESERVATION, USER);
    private final PaymentCommand confirm = new PaymentCommand.Confirm(PAYMENT, RESERVATION, USER);
    private final PaymentCommand unpin = new PaymentCommand.Unpin(PAYMENT, RESERVATION, USER);

    @Test
    void pinsAHoldForTheWholePinDurationHoweverLittleIsLeftOfIt() {
        Instant nearly = NOW.plusNanos(1000);
        Instant until = NOW.plus(PIN_DURATION);
        assertThat(decide(pin, new Undecided(), new Held(nearly)))
                .isEqualTo(new Ruling(
                        new PaymentDecision.Pinned(new Pin(NOW, until)),
                        new Pinned(PAYMENT, nearly, until),
                        new PaymentOutcome.PinGranted(until, NOW)));
    }

    static Stream<Arguments> whatCannotBePinned() {
        return Stream.of(
                Arguments.of(new Pinned(ANOTHER, LATER, LATER), PinRefusal.ALREADY_PAID),
                Arguments.of(new Confirmed(ANOTHER), PinRefusal.ALREADY_PAID),
                Arguments.of(new Released(ReleaseReason.EXPIRED), PinRefusal.EXPIRED),
                Arguments.of(new Released(ReleaseReason.PIN_LAPSED), PinRefusal.EXPIRED),
                Arguments.of(new Released(ReleaseReason.GIVEN_BACK), PinRefusal.RELEASED),
                Arguments.of(new Absent(), PinRefusal.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBePinned")
    void refusesToPinWhatIsNoHold(ReservationState reservation, PinRefusal reason) {
        assertThat(decide(pin, new Undecided(), reservation))
                .isEqualTo(new Ruling(
                        new PaymentDecision.PinRefused(reason, NOW),
                        reservation,
                        new PaymentOutcome.PinRefused(reason, NOW)));
    }

    @Test
    void refusesToPinAHoldWhoseTimeIsOverThoughNobodySweptIt() {
        assertThat(decide(pin, new Undecided(), new Held(NOW)))
                .isEqualTo(new Ruling(
                        new PaymentDecision.PinRefused(PinRefusal.EXPIRED, NOW),
                        new Released(ReleaseReason.EXPIRED),
                        new PaymentOutcome.PinRefused(PinRefusal.EXPIRED, NOW)));
    }

    static Stream<PaymentDecision> whatOnceHadAPin() {
        return Stream.of(
                new PaymentDecision.Pinned(PIN),
                new PaymentDecision.Unpinned(PIN, BEFORE),
                new PaymentDecision.Confirmed(PIN, BEFORE),
                new PaymentDecision.ConfirmationRefused(PIN, ConfirmationRefusal.PIN_LAPSED, BEFORE));
    }

    @ParameterizedTest
    @MethodSource("whatOnceHadAPin")
    void answersARepeatedPinAsTheFirstAndPinsNothingAnew(PaymentDecision decision) {
        Held held = new Held(LATER);
        assertThat(decide(pin, decision, held))
                .isEqualTo(new Ruling(decision, held, new PaymentOutcome.PinGranted(PIN.until(), PIN.at())));
    }

    @Test
    void remembersARefusedPin() {
        PaymentDecision refused = new PaymentDecision.PinRefused(PinRefusal.EXPIRED, BEFORE);
        Held held = new Held(LATER);
        assertThat(decide(pin, refused, held))
                .isEqualTo(new Ruling(refused, held, new PaymentOutcome.PinRefused(PinRefusal.EXPIRED, BEFORE)));
    }

    @Test
    void confirmsWhatIsPinnedThoughItsHoldIsOver() {
        assertThat(decide(confirm, new PaymentDecision.Pinned(PIN), new Pinned(PAYMENT, BEFORE, LATER)))
                .isEqualTo(new Ruling(
                        new PaymentDecision.Confirmed(PIN, NOW),
                        new Confirmed(PAYMENT),
                        new PaymentOutcome.Confirmed(NOW)));
    }

    @Test
    void answersARepeatedConfirmationAsTheFirst() {
        PaymentDecision confirmed = new PaymentDecision.Confirmed(PIN, BEFORE);
        assertThat(decide(confirm, confirmed, new Confirmed(PAYMENT)))
                .isEqualTo(new Ruling(confirmed, new Confirmed(PAYMENT), new PaymentOutcome.Confirmed(BEFORE)));
    }

    static Stream<Arguments> whatAPinEndedAs() {
        return Stream.of(
                Arguments.of(new Pinned(PAYMENT, LATER, NOW), new Released(ReleaseReason.PIN_LAPSED)),
                Arguments.of(new Released(ReleaseReason.PIN_LAPSED), new Released(ReleaseReason.PIN_LAPSED)),
                Arguments.of(new Pinned(ANOTHER, LATER, LATER), new Pinned(ANOTHER, LATER, LATER)));
    }

    @ParameterizedTest
    @MethodSource("whatAPinEndedAs")
    void refusesToConfirmOnceThePinLapsed(ReservationState reservation, ReservationState after) {
        ConfirmationRefusal lapsed = ConfirmationRefusal.PIN_LAPSED;
        assertThat(decide(confirm, new PaymentDecision.Pinned(PIN), reservation))
                .isEqualTo(new Ruling(
                        new PaymentDecision.ConfirmationRefused(PIN, lapsed, NOW),
                        after,
                        new PaymentOutcome.ConfirmationRefused(lapsed, NOW)));
    }

    @Test
    void remembersARefusedConfirmation() {
        ConfirmationRefusal lapsed = ConfirmationRefusal.PIN_LAPSED;
        PaymentDecision refused = new PaymentDecision.ConfirmationRefused(PIN, lapsed, BEFORE);
        Held held = new Held(LATER);
        assertThat(decide(confirm, refused, held))
                .isEqualTo(new Ruling(refused, held, new PaymentOutcome.ConfirmationRefused(lapsed, BEFORE)));
    }

    @Test
    void refusesToConfirmWhatWasNeverPinnedAndBarsALatePin() {
        Held held = new Held(LATER);
        Ruling ruling = decide(confirm, new Undecided(), held);
        assertThat(ruling.reservation()).isEqualTo(held);
        assertThat(ruling.outcome())
                .isEqualTo(new PaymentOutcome.ConfirmationRefused(ConfirmationRefusal.NOT_PINNED, NOW));
        assertThat(decide(pin, ruling.decision(), held).outcome())
                .isEqualTo(new PaymentOutcome.PinRefused(PinRefusal.OTHER, NOW));
    }

    @Test
    void refusesToConfirmWhatWasRefusedOrUnpinned() {
        Held held = new Held(LATER);
        PaymentOutcome notPinned = new PaymentOutcome.ConfirmationRefused(ConfirmationRefusal.NOT_PINNED, BEFORE);
        PaymentDecision refused = new PaymentDecision.PinRefused(PinRefusal.EXPIRED, BEFORE);
        PaymentDecision unpinned = new PaymentDecision.Unpinned(PIN, BEFORE);
        assertThat(decide(confirm, refused, held)).isEqualTo(new Ruling(refused, held, notPinned));
        assertThat(decide(confirm, unpinned, held)).isEqualTo(new Ruling(unpinned, held, notPinned));
    }

    static Stream<Arguments> whatUnpinningLeaves() {
        ReservationState ofAnother = new Pinned(ANOTHER, LATER, LATER);
        return Stream.of(
                Arguments.of(new Pinned(PAYMENT, LATER, LATER), new Held(LATER)),
                Arguments.of(new Pinned(PAYMENT, NOW, LATER), new Released(ReleaseReason.EXPIRED)),
                Arguments.of(new Pinned(PAYMENT, LATER, NOW), new Released(ReleaseReason.PIN_LAPSED)),
                Arguments.of(new Released(ReleaseReason.PIN_LAPSED), new Released(ReleaseReason.PIN_LAPSED)),
                Arguments.of(ofAnother, ofAnother));
    }

    @ParameterizedTest
    @MethodSource("whatUnpinningLeaves")
    void unpinsToWhatIsLeftOfTheHold(ReservationState reservation, ReservationState after) {
        assertThat(decide(unpin, new PaymentDecision.Pinned(PIN), reservation))
                .isEqualTo(new Ruling(new PaymentDecision.Unpinned(PIN, NOW), after, new PaymentOutcome.Unpinned(NOW)));
    }

    @Test
    void leavesATombstoneWhenTheUnpinComesFirst() {
        Held held = new Held(LATER);
        Ruling ruling = decide(unpin, new Undecided(), held);
        assertThat(ruling)
                .isEqualTo(new Ruling(
                        new PaymentDecision.PinRefused(PinRefusal.OTHER, NOW), held, new PaymentOutcome.Unpinned(NOW)));
        assertThat(decide(pin, ruling.decision(), held).outcome())
                .isEqualTo(new PaymentOutcome.PinRefused(PinRefusal.OTHER, NOW));
    }

    static Stream<PaymentDecision> whatNeedsNoUnpinning() {
        return Stream.of(
                new PaymentDecision.PinRefused(PinRefusal.EXPIRED, BEFORE),
                new PaymentDecision.Unpinned(PIN, BEFORE),
                new PaymentDecision.ConfirmationRefused(PIN, ConfirmationRefusal.PIN_LAPSED, BEFORE));
    }

    @ParameterizedTest
    @MethodSource("whatNeedsNoUnpinning")
    void answersARepeatedUnpinAsTheFirstAndTouchesNoOtherPayment(PaymentDecision decision) {
        ReservationState ofAnother = new Pinned(ANOTHER, LATER, LATER);
        assertThat(decide(unpin, decision, ofAnother))
                .isEqualTo(new Ruling(decision, ofAnother, new PaymentOutcome.Unpinned(BEFORE)));
    }

    @Test
    void neverUnpinsWhatIsBought() {
        PaymentDecision confirmed = new PaymentDecision.Confirmed(PIN, BEFORE);
        assertThat(decide(unpin, confirmed, new Confirmed(PAYMENT)))
                .isEqualTo(new Ruling(confirmed, new Confirmed(PAYMENT), new PaymentOutcome.UnpinAfterConfirmation()));
    }

    private static Ruling decide(PaymentCommand command, PaymentDecision decision, ReservationState reservation) {
        return PaymentRules.decide(command, decision, reservation, NOW, PIN_DURATION);
    }
}
