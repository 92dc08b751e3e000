package frontrow.payment.saga;

import static frontrow.payment.saga.SagaWords.ALREADY_PAID;
import static frontrow.payment.saga.SagaWords.BALANCE_INSUFFICIENT;
import static frontrow.payment.saga.SagaWords.CONFIRMED;
import static frontrow.payment.saga.SagaWords.DEBIT_REVERSED;
import static frontrow.payment.saga.SagaWords.HOLD_EXPIRED;
import static frontrow.payment.saga.SagaWords.RESERVATION_ALREADY_PAID;
import static frontrow.payment.saga.SagaWords.RESERVATION_PINNED;
import static frontrow.payment.saga.SagaWords.RESERVATION_UNPINNED;
import static frontrow.payment.saga.SagaWords.RETRY_DUE;
import static frontrow.payment.saga.SagaWords.SEATS_CONFIRMED;
import static frontrow.payment.saga.SagaWords.SEAT_CONFIRMATION_REFUSED;
import static frontrow.payment.saga.SagaWords.TOKEN_EXPIRED;
import static frontrow.payment.saga.SagaWords.TOO_LITTLE_MONEY;
import static frontrow.payment.saga.SagaWords.WALLET_DEBITED;
import static frontrow.payment.saga.SagaWords.failed;
import static frontrow.payment.saga.SagaWords.failedBeforeThePin;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.payment.saga.PaymentCommand.AnnounceConfirmed;
import frontrow.payment.saga.PaymentCommand.AnnounceFailed;
import frontrow.payment.saga.PaymentCommand.AnnounceStarted;
import frontrow.payment.saga.PaymentCommand.ConfirmSeats;
import frontrow.payment.saga.PaymentCommand.DebitWallet;
import frontrow.payment.saga.PaymentCommand.ExpireToken;
import frontrow.payment.saga.PaymentCommand.PinReservation;
import frontrow.payment.saga.PaymentCommand.ReverseDebit;
import frontrow.payment.saga.PaymentCommand.UnpinReservation;
import frontrow.payment.saga.PaymentMessage.DebitReversed;
import frontrow.payment.saga.PaymentMessage.ReservationPinRefused;
import frontrow.payment.saga.PaymentMessage.ReservationPinned;
import frontrow.payment.saga.PaymentMessage.ReservationUnpinned;
import frontrow.payment.saga.PaymentMessage.SeatConfirmationRefused;
import frontrow.payment.saga.PaymentMessage.SeatsConfirmed;
import frontrow.payment.saga.PaymentMessage.TokenExpired;
import frontrow.payment.saga.PaymentMessage.WalletDebitRefused;
import frontrow.payment.saga.PaymentMessage.WalletDebited;
import frontrow.test.Deliveries;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A payment whose answers come twice or swapped. What comes too early is ignored, and asked for again: the participants
 * then say what they said before.
 */
class AnyOrderTest {

    /** More than any payment has steps. */
    private static final int RETRIES_MAX = 10;

    private Step step = PaymentSaga.start();
    private final List<PaymentState> way = new ArrayList<>(List.of(step.state()));
    private final List<PaymentCommand> announced = new ArrayList<>();

    static Stream<Arguments> transcripts() {
        return Stream.of(
                Arguments.of(List.of(RESERVATION_PINNED, WALLET_DEBITED, SEATS_CONFIRMED, TOKEN_EXPIRED), CONFIRMED),
                Arguments.of(List.of(RESERVATION_ALREADY_PAID), failedBeforeThePin(ALREADY_PAID)),
                Arguments.of(
                        List.of(RESERVATION_PINNED, TOO_LITTLE_MONEY, RESERVATION_UNPINNED),
                        failed(BALANCE_INSUFFICIENT)),
                Arguments.of(
                        List.of(
                                RESERVATION_PINNED,
                                WALLET_DEBITED,
                                SEAT_CONFIRMATION_REFUSED,
                                DEBIT_REVERSED,
                                RESERVATION_UNPINNED),
                        failed(HOLD_EXPIRED)));
    }

    static Stream<Arguments> deliveries() {
        return transcripts().flatMap(AnyOrderTest::deliveriesOf);
    }

    private static Stream<Arguments> deliveriesOf(Arguments transcript) {
        List<?> messages = (List<?>) transcript.get()[0];
        return Stream.concat(Stream.of(messages), Deliveries.of(messages).stream())
                .map(delivery -> Arguments.of(messages, delivery, transcript.get()[1]));
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void goesTheWayOfThePlainTranscriptAndSaysOnceHowItEnded(
            List<PaymentMessage> answers, List<PaymentMessage> delivery, PaymentState end) {
        delivery.forEach(this::hear);
        for (int retry = 0; retry < RETRIES_MAX && step.state() instanceof PaymentState.Live; retry++) {
            hear(RETRY_DUE);
            hear(answerTo(step.commands().getFirst(), answers));
        }

        assertThat(step.state()).isEqualTo(end);
        assertThat(way).isEqualTo(wayOf(answers));
        assertThat(announced).hasSize(1);
    }

    private void hear(PaymentMessage message) {
        step = PaymentSaga.decide(step.state(), message);
        if (!step.state().equals(way.getLast())) {
            way.add(step.state());
        }
        step.commands().stream()
                .filter(command -> command instanceof AnnounceConfirmed || command instanceof AnnounceFailed)
                .forEach(announced::add);
    }

    /** The states of a payment that hears each answer once and in order. */
    private static List<PaymentState> wayOf(List<PaymentMessage> answers) {
        List<PaymentState> states = new ArrayList<>(List.of(PaymentSaga.start().state()));
        answers.forEach(answer ->
                states.add(PaymentSaga.decide(states.getLast(), answer).state()));
        return states;
    }

    /** What a participant says to a command it has decided: the same as before. */
    private static PaymentMessage answerTo(PaymentCommand command, List<PaymentMessage> answers) {
        return answers.stream()
                .filter(answer -> answers(answer, command))
                .findFirst()
                .orElseThrow(() -> new AssertionError(command + " was never sent in the plain transcript"));
    }

    private static boolean answers(PaymentMessage answer, PaymentCommand command) {
        return switch (command) {
            case PinReservation _ -> answer instanceof ReservationPinned || answer instanceof ReservationPinRefused;
            case DebitWallet _ -> answer instanceof WalletDebited || answer instanceof WalletDebitRefused;
            case ConfirmSeats _ -> answer instanceof SeatsConfirmed || answer instanceof SeatConfirmationRefused;
            case ExpireToken _ -> answer instanceof TokenExpired;
            case ReverseDebit _ -> answer instanceof DebitReversed;
            case UnpinReservation _ -> answer instanceof ReservationUnpinned;
            case AnnounceStarted _, AnnounceConfirmed _, AnnounceFailed _ -> false;
        };
    }
}
