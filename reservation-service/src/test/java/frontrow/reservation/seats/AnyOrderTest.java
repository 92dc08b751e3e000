package frontrow.reservation.seats;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.reservation.message.PaymentCommand;
import frontrow.reservation.message.PaymentCommand.Confirm;
import frontrow.reservation.message.PaymentCommand.Pin;
import frontrow.reservation.message.PaymentCommand.Unpin;
import frontrow.reservation.seats.PaymentRules.Ruling;
import frontrow.reservation.seats.ReservationState.Confirmed;
import frontrow.reservation.seats.ReservationState.Held;
import frontrow.test.Deliveries;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands of payments of one reservation, repeated, swapped or late. */
class AnyOrderTest {

    private static final PaymentId FAILED = payment(1);
    private static final PaymentId SETTLED = payment(2);
    private static final PaymentId TOO_LATE = payment(3);
    private static final ReservationId RESERVATION =
            ReservationId.of(UUID.fromString("01890000-0000-7000-8000-000000000009"));
    private static final UserId USER = new UserId("mina");

    private static final Duration PIN_DURATION = Duration.ofMinutes(2);
    private static final Instant START = Instant.parse("2026-05-29T06:30:00Z");
    private static final Held HELD = new Held(START.plus(Duration.ofMinutes(5)));

    private final Map<PaymentId, PaymentDecision> decisions = new HashMap<>();
    private final Map<PaymentCommand, PaymentOutcome> answers = new HashMap<>();
    private ReservationState reservation = HELD;
    private Instant now = START;

    static Stream<List<PaymentCommand>> settled() {
        return deliveries(pin(SETTLED), confirm(SETTLED));
    }

    static Stream<List<PaymentCommand>> undone() {
        return deliveries(pin(FAILED), unpin(FAILED));
    }

    static Stream<List<PaymentCommand>> several() {
        return deliveries(pin(FAILED), unpin(FAILED), pin(SETTLED), confirm(SETTLED), pin(TOO_LATE), unpin(TOO_LATE));
    }

    private static Stream<List<PaymentCommand>> deliveries(PaymentCommand... transcript) {
        List<PaymentCommand> plain = List.of(transcript);
        return Stream.concat(Stream.of(plain), Deliveries.of(plain).stream());
    }

    @ParameterizedTest
    @MethodSource("settled")
    void sellsTheSeatsOnceOrNotAtAll(List<PaymentCommand> delivery) {
        delivery.forEach(this::hear);

        // A confirmation that overtakes its pin is refused for good, and so is the pin after it.
        boolean pinnedFirst = delivery.getFirst() instanceof Pin;
        assertThat(reservation).isEqualTo(pinnedFirst ? new Confirmed(SETTLED) : HELD);
        assertThat(confirmed()).isEqualTo(pinnedFirst ? Set.of(SETTLED) : Set.of());
    }

    @ParameterizedTest
    @MethodSource("undone")
    void leavesTheHoldAsItWas(List<PaymentCommand> delivery) {
        delivery.forEach(this::hear);

        assertThat(reservation).isEqualTo(HELD);
        assertThat(confirmed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("several")
    void leavesNoPinBehindAndSellsToTheOnePaymentThatWasToldSo(List<PaymentCommand> delivery) {
        delivery.forEach(this::hear);

        assertThat(confirmed()).isSubsetOf(SETTLED);
        assertThat(reservation).isEqualTo(confirmed().isEmpty() ? HELD : new Confirmed(SETTLED));
        assertThat(decisions).hasSize(3).doesNotContainValue(new PaymentDecision.Undecided());
    }

    private Set<PaymentId> confirmed() {
        return decisions.entrySet().stream()
                .filter(decided -> decided.getValue() instanceof PaymentDecision.Confirmed)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Decides and keeps as the handler does in one transaction; the same command always gets the same answer. */
    private void hear(PaymentCommand command) {
        PaymentDecision before = decisions.getOrDefault(command.paymentId(), new PaymentDecision.Undecided());
        Ruling ruling = PaymentRules.decide(command, before, reservation, now, PIN_DURATION);
        decisions.put(command.paymentId(), ruling.decision());
        reservation = ruling.reservation();
        PaymentOutcome first = answers.putIfAbsent(command, ruling.outcome());
        assertThat(ruling.outcome()).isEqualTo(first == null ? ruling.outcome() : first);
        now = now.plusSeconds(1);
    }

    private static PaymentCommand pin(PaymentId payment) {
        return new Pin(payment, RESERVATION, USER);
    }

    private static PaymentCommand confirm(PaymentId payment) {
        return new Confirm(payment, RESERVATION, USER);
    }

    private static PaymentCommand unpin(PaymentId payment) {
        return new Unpin(payment, RESERVATION, USER);
    }

    private static PaymentId payment(int number) {
        return PaymentId.of(new UUID(0x01890000_0000_7000L, 0x80000000_00000000L + number));
    }
}
