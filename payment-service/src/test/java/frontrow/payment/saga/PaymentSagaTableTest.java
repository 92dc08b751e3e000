package frontrow.payment.saga;

import static frontrow.payment.saga.SagaWords.BALANCE_INSUFFICIENT;
import static frontrow.payment.saga.SagaWords.HOLD_EXPIRED;
import static frontrow.payment.saga.SagaWords.SEATS;
import static frontrow.payment.saga.SagaWords.messages;
import static frontrow.payment.saga.SagaWords.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state meets every message. What the table doesn't name is ignored. */
class PaymentSagaTableTest {

    private static final String TABLE = """
        Pinning        ReservationPinned        Debiting       DebitWallet
        Pinning        ReservationPinRefused    Failed         AnnounceFailed
        Pinning        RetryDue                 Pinning        PinReservation
        Pinning        LastDeadlinePassed       Unpinning      UnpinReservation
        Pinning        TurnedBackByHand         Unpinning      UnpinReservation
        Debiting       WalletDebited            Confirming     ConfirmSeats
        Debiting       WalletDebitRefused       Unpinning      UnpinReservation
        Debiting       RetryDue                 Debiting       DebitWallet
        Debiting       LastDeadlinePassed       Reversing      ReverseDebit
        Debiting       TurnedBackByHand         Reversing      ReverseDebit
        Confirming     SeatsConfirmed           ExpiringToken  ExpireToken
        Confirming     SeatConfirmationRefused  Reversing      ReverseDebit
        Confirming     RetryDue                 Confirming     ConfirmSeats
        ExpiringToken  TokenExpired             Confirmed      AnnounceConfirmed
        ExpiringToken  RetryDue                 ExpiringToken  ExpireToken
        Reversing      DebitReversed            Unpinning      UnpinReservation
        Reversing      RetryDue                 Reversing      ReverseDebit
        Unpinning      ReservationUnpinned      Failed         AnnounceFailed
        Unpinning      RetryDue                 Unpinning      UnpinReservation
        """;

    private record Row(String next, String command) {}

    private static final Map<List<String>, Row> ROWS = rows();

    private static Map<List<String>, Row> rows() {
        Map<List<String>, Row> rows = new HashMap<>();
        TABLE.lines().map(line -> line.split(" +")).forEach(words -> {
            Row twice = rows.put(Arrays.asList(words[0], words[1]), new Row(words[2], words[3]));
            assertThat(twice).isNull();
        });
        return rows;
    }

    static Stream<Arguments> everyPair() {
        return states().stream()
                .flatMap(state -> messages().stream()
                        .map(message -> Arguments.argumentSet(name(state) + " × " + name(message), state, message)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void goesOnAsTheTableSays(PaymentState state, PaymentMessage message) {
        Row row = ROWS.get(List.of(name(state), name(message)));

        Step step = PaymentSaga.decide(state, message);

        if (row == null) {
            assertThat(step.state()).isSameAs(state);
            assertThat(step.isIgnored()).isTrue();
        } else {
            assertThat(name(step.state())).isEqualTo(row.next());
            assertThat(step.commands()).extracting(PaymentSagaTableTest::name).containsExactly(row.command());
        }
    }

    @Test
    void theTableMeetsEveryStateAndEveryMessage() {
        assertThat(states())
                .extracting(PaymentSagaTableTest::name)
                .containsExactlyInAnyOrderElementsOf(leaves(PaymentState.class));
        assertThat(messages())
                .extracting(PaymentSagaTableTest::name)
                .containsExactlyInAnyOrderElementsOf(leaves(PaymentMessage.class));
        assertThat(everyPair()).hasSize(8 * 12);
    }

    @Test
    void askingAgainChangesNothing() {
        for (PaymentState state : states()) {
            assertThat(PaymentSaga.decide(state, new PaymentMessage.RetryDue()).state())
                    .isSameAs(state);
        }
    }

    @Test
    void whatIsKnownOfTheSeatsIsKeptToTheEnd() {
        assertThat(PaymentSaga.decide(
                                new PaymentState.Reversing(SEATS, HOLD_EXPIRED), new PaymentMessage.DebitReversed())
                        .state())
                .isEqualTo(new PaymentState.Unpinning(SEATS, HOLD_EXPIRED));
        assertThat(PaymentSaga.decide(
                                new PaymentState.Unpinning(SEATS, BALANCE_INSUFFICIENT),
                                new PaymentMessage.ReservationUnpinned())
                        .state())
                .isEqualTo(new PaymentState.Failed(SEATS, BALANCE_INSUFFICIENT));
    }

    private static List<String> leaves(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? leaves(type).stream() : Stream.of(type.getSimpleName()))
                .toList();
    }

    private static String name(Object value) {
        return value.getClass().getSimpleName();
    }
}
