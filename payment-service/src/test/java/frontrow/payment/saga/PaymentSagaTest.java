package frontrow.payment.saga;

import static frontrow.payment.saga.SagaWords.ALREADY_PAID;
import static frontrow.payment.saga.SagaWords.ANNOUNCE_CONFIRMED;
import static frontrow.payment.saga.SagaWords.ANNOUNCE_STARTED;
import static frontrow.payment.saga.SagaWords.BALANCE_INSUFFICIENT;
import static frontrow.payment.saga.SagaWords.CONFIRMED;
import static frontrow.payment.saga.SagaWords.CONFIRMING;
import static frontrow.payment.saga.SagaWords.CONFIRM_SEATS;
import static frontrow.payment.saga.SagaWords.DEBITING;
import static frontrow.payment.saga.SagaWords.DEBIT_REVERSED;
import static frontrow.payment.saga.SagaWords.DEBIT_WALLET;
import static frontrow.payment.saga.SagaWords.EXPIRE_TOKEN;
import static frontrow.payment.saga.SagaWords.EXPIRING_TOKEN;
import static frontrow.payment.saga.SagaWords.HOLD_EXPIRED;
import static frontrow.payment.saga.SagaWords.LAST_DEADLINE_PASSED;
import static frontrow.payment.saga.SagaWords.PIN_RESERVATION;
import static frontrow.payment.saga.SagaWords.RESERVATION_ALREADY_PAID;
import static frontrow.payment.saga.SagaWords.RESERVATION_PINNED;
import static frontrow.payment.saga.SagaWords.RESERVATION_UNPINNED;
import static frontrow.payment.saga.SagaWords.RETRY_DUE;
import static frontrow.payment.saga.SagaWords.REVERSE_DEBIT;
import static frontrow.payment.saga.SagaWords.SEATS_CONFIRMED;
import static frontrow.payment.saga.SagaWords.SEAT_CONFIRMATION_REFUSED;
import static frontrow.payment.saga.SagaWords.TIMED_OUT;
import static frontrow.payment.saga.SagaWords.TOKEN_EXPIRED;
import static frontrow.payment.saga.SagaWords.TOO_LITTLE_MONEY;
import static frontrow.payment.saga.SagaWords.TURNED_BACK_BY_HAND;
import static frontrow.payment.saga.SagaWords.UNPIN_RESERVATION;
import static frontrow.payment.saga.SagaWords.WALLET_DEBITED;
import static frontrow.payment.saga.SagaWords.announceFailed;
import static frontrow.payment.saga.SagaWords.failed;
import static frontrow.payment.saga.SagaWords.failedBeforeThePin;
import static frontrow.payment.saga.Transcript.given;
import static frontrow.payment.saga.Transcript.start;

import org.junit.jupiter.api.Test;

/** Payments told from their beginning to their end. */
class PaymentSagaTest {

    @Test
    void settlesInFourSteps() {
        start().then(ANNOUNCE_STARTED, PIN_RESERVATION)
                .when(RESERVATION_PINNED)
                .then(DEBIT_WALLET)
                .when(WALLET_DEBITED)
                .then(CONFIRM_SEATS)
                .when(SEATS_CONFIRMED)
                .then(EXPIRE_TOKEN)
                .when(TOKEN_EXPIRED)
                .ends(CONFIRMED, ANNOUNCE_CONFIRMED);
    }

    @Test
    void takesNothingForAReservationThatIsPaidAlready() {
        start().when(RESERVATION_ALREADY_PAID).ends(failedBeforeThePin(ALREADY_PAID), announceFailed(ALREADY_PAID));
    }

    @Test
    void unpinsWhenTheWalletHoldsTooLittle() {
        given(DEBITING)
                .when(TOO_LITTLE_MONEY)
                .then(UNPIN_RESERVATION)
                .when(RESERVATION_UNPINNED)
                .ends(failed(BALANCE_INSUFFICIENT), announceFailed(BALANCE_INSUFFICIENT));
    }

    @Test
    void reversesTheDebitWhenThePinLapsedBeforeConfirmation() {
        given(CONFIRMING)
                .when(SEAT_CONFIRMATION_REFUSED)
                .then(REVERSE_DEBIT)
                .when(DEBIT_REVERSED)
                .then(UNPIN_RESERVATION)
                .when(RESERVATION_UNPINNED)
                .ends(failed(HOLD_EXPIRED), announceFailed(HOLD_EXPIRED));
    }

    @Test
    void unpinsWhatMayStillBePinnedWhenNoAnswerCameInTime() {
        start().when(LAST_DEADLINE_PASSED)
                .then(UNPIN_RESERVATION)
                .ignores(RESERVATION_PINNED, RESERVATION_ALREADY_PAID)
                .when(RESERVATION_UNPINNED)
                .ends(failedBeforeThePin(TIMED_OUT), announceFailed(TIMED_OUT));
    }

    @Test
    void reversesWhatMayStillBeDebitedWhenNoAnswerCameInTime() {
        given(DEBITING)
                .when(LAST_DEADLINE_PASSED)
                .then(REVERSE_DEBIT)
                .ignores(WALLET_DEBITED, TOO_LITTLE_MONEY, LAST_DEADLINE_PASSED)
                .when(DEBIT_REVERSED)
                .then(UNPIN_RESERVATION)
                .when(RESERVATION_UNPINNED)
                .ends(failed(TIMED_OUT), announceFailed(TIMED_OUT));
    }

    @Test
    void isTurnedBackByHandAsByItsDeadline() {
        start().when(TURNED_BACK_BY_HAND)
                .then(UNPIN_RESERVATION)
                .ignores(RESERVATION_PINNED, TURNED_BACK_BY_HAND, LAST_DEADLINE_PASSED)
                .when(RESERVATION_UNPINNED)
                .ends(failedBeforeThePin(TIMED_OUT), announceFailed(TIMED_OUT));
        given(DEBITING)
                .when(TURNED_BACK_BY_HAND)
                .then(REVERSE_DEBIT)
                .ignores(WALLET_DEBITED, TOO_LITTLE_MONEY, TURNED_BACK_BY_HAND, LAST_DEADLINE_PASSED)
                .when(DEBIT_REVERSED)
                .then(UNPIN_RESERVATION)
                .when(RESERVATION_UNPINNED)
                .ends(failed(TIMED_OUT), announceFailed(TIMED_OUT));
    }

    @Test
    void neverGivesUpOnceTheMoneyIsTaken() {
        given(CONFIRMING).ignores(LAST_DEADLINE_PASSED, TURNED_BACK_BY_HAND, RESERVATION_UNPINNED, DEBIT_REVERSED);
    }

    @Test
    void neverTurnsBackOnceTheSeatsAreConfirmed() {
        given(CONFIRMING)
                .when(SEATS_CONFIRMED)
                .ignores(
                        SEAT_CONFIRMATION_REFUSED,
                        LAST_DEADLINE_PASSED,
                        TURNED_BACK_BY_HAND,
                        DEBIT_REVERSED,
                        TOO_LITTLE_MONEY)
                .when(RETRY_DUE)
                .then(EXPIRE_TOKEN)
                .when(TOKEN_EXPIRED)
                .ends(CONFIRMED, ANNOUNCE_CONFIRMED);
    }

    @Test
    void asksAgainForWhatItWaitsForAndNothingElse() {
        start().when(RETRY_DUE)
                .then(PIN_RESERVATION)
                .when(RESERVATION_PINNED)
                .ignores(RESERVATION_PINNED)
                .when(RETRY_DUE)
                .then(DEBIT_WALLET)
                .when(WALLET_DEBITED)
                .ignores(RESERVATION_PINNED, WALLET_DEBITED)
                .when(RETRY_DUE)
                .then(CONFIRM_SEATS)
                .when(SEATS_CONFIRMED)
                .ignores(RESERVATION_PINNED, WALLET_DEBITED, SEATS_CONFIRMED)
                .when(TOKEN_EXPIRED)
                .ends(CONFIRMED, ANNOUNCE_CONFIRMED);
    }

    @Test
    void asksAgainToUndoUntilItIsUndone() {
        given(DEBITING)
                .when(LAST_DEADLINE_PASSED)
                .then(REVERSE_DEBIT)
                .when(RETRY_DUE)
                .then(REVERSE_DEBIT)
                .when(DEBIT_REVERSED)
                .then(UNPIN_RESERVATION)
                .when(RETRY_DUE)
                .then(UNPIN_RESERVATION)
                .when(RESERVATION_UNPINNED)
                .ends(failed(TIMED_OUT), announceFailed(TIMED_OUT));
    }

    @Test
    void isNotConfirmedByATokenThatEndedBeforeTheSeatsWere() {
        given(CONFIRMING).ignores(TOKEN_EXPIRED);
        given(EXPIRING_TOKEN).when(TOKEN_EXPIRED).ends(CONFIRMED, ANNOUNCE_CONFIRMED);
    }
}
