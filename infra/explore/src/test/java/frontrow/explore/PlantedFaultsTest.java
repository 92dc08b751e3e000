package frontrow.explore;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.wallet.DebitWallet;
import frontrow.explore.Exploration.Finding;
import frontrow.explore.Pieces.Outboxes;
import frontrow.explore.Pieces.Saga;
import frontrow.explore.Scenario.Network;
import frontrow.explore.Violation.Promise;
import frontrow.payment.saga.Failure;
import frontrow.payment.saga.PaymentCommand;
import frontrow.payment.saga.PaymentMessage;
import frontrow.payment.saga.PaymentMessage.LastDeadlinePassed;
import frontrow.payment.saga.PaymentMessage.RetryDue;
import frontrow.payment.saga.PaymentSaga;
import frontrow.payment.saga.PaymentState;
import frontrow.payment.saga.PaymentState.Confirming;
import frontrow.payment.saga.PaymentState.ExpiringToken;
import frontrow.payment.saga.PaymentState.Pinning;
import frontrow.payment.saga.PaymentState.Reversing;
import frontrow.payment.saga.PinnedSeats;
import frontrow.payment.saga.Step;
import frontrow.reservation.seats.SeatsParticipant.Flaw;
import frontrow.wallet.payment.WalletParticipant.Memory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An exploration is worth something if it goes red: each fault here is planted, and found. */
class PlantedFaultsTest {

    private static final Failure TIMED_OUT = new Failure.TimedOut();

    @Test
    void findsAWalletWithoutTombstones() {
        Pieces pieces = Pieces.real().with(Memory.WITHOUT_TOMBSTONES);

        assertFound(Scenarios.onePayment(Network.withFaults(1)), pieces, Promise.ALL_OR_NOTHING);
    }

    @Test
    void findsSeatsWithoutTombstones() {
        Pieces pieces = Pieces.real().with(Flaw.WITHOUT_TOMBSTONES);

        assertFound(Scenarios.onePayment(Network.withFaults(1)), pieces, Promise.ALL_OR_NOTHING);
    }

    @Test
    void findsAReversalAfterTheConfirmation() {
        Saga saga =
                (state, message) -> state instanceof ExpiringToken(var seats) && message instanceof LastDeadlinePassed
                        ? reverse(seats)
                        : PaymentSaga.decide(state, message);

        assertFound(Scenarios.onePayment(Network.withFaults(0)), Pieces.real().withSaga(saga), Promise.WORD_IS_KEPT);
    }

    @Test
    void findsADeadlineThatGivesUpInConfirming() {
        Saga saga = (state, message) -> state instanceof Confirming(var seats) && message instanceof LastDeadlinePassed
                ? reverse(seats)
                : PaymentSaga.decide(state, message);

        assertFound(Scenarios.onePayment(Network.withFaults(0)), Pieces.real().withSaga(saga), Promise.ALL_OR_NOTHING);
    }

    @Test
    void findsAResendThatMakesANewDebit() {
        Pieces.Sending sending = (heard, message) -> heard instanceof RetryDue
                        && message instanceof Message.Order(var topic, var record)
                        && record instanceof DebitWallet debit
                ? new Message.Order(topic, underAnotherId(debit))
                : message;

        assertFound(
                Scenarios.bothAtOnce(Network.withFaults(1)),
                Pieces.real().withSending(sending),
                Promise.NO_EFFECT_TWICE);
    }

    @Test
    void findsARefusalThatIsNotRemembered() {
        Pieces pieces = Pieces.real().with(Memory.WITHOUT_REFUSALS);

        assertFound(Scenarios.tooLittleMoney(Network.withFaults(1)), pieces, Promise.ALL_OR_NOTHING);
    }

    @Test
    void findsAPinRefusalThatIsNotRemembered() {
        Pieces pieces = Pieces.real().with(Flaw.WITHOUT_REFUSALS);

        assertFound(Scenarios.bothAtOnce(Network.withFaults(1)), pieces, Promise.ALL_OR_NOTHING);
    }

    @Test
    void findsADebitThatIsNotRemembered() {
        Pieces pieces = Pieces.real().with(Memory.WITHOUT_DEBITS);

        assertFound(Scenarios.bothAtOnce(Network.withFaults(1)), pieces, Promise.NO_EFFECT_TWICE);
    }

    @Test
    void findsASweepThatIgnoresTheHolder() {
        Pieces pieces = Pieces.real().with(Flaw.SWEEP_IGNORES_THE_HOLDER);

        assertFound(Scenarios.twoBuyersOneSeat(Network.withFaults(0)), pieces, Promise.ONE_OWNER_PER_SEAT);
    }

    @Test
    void findsNothingWhereTheSweepTrustsAnOldLookAndComparesTheHolder() {
        Pieces pieces = Pieces.real().with(Flaw.SWEEP_TRUSTS_AN_OLD_LOOK);

        Exploration exploration =
                Explorer.explore(new SagaModel(Scenarios.twoBuyersOneSeat(Network.withFaults(0)), pieces));

        assertThat(exploration.finding()).isEmpty();
    }

    @Test
    void findsALedgerThatIsNotTheBalance() {
        Pieces pieces = Pieces.real().with(Memory.WITHOUT_BALANCES);

        assertFound(Scenarios.onePayment(Network.withFaults(0)), pieces, Promise.BALANCES_ADD_UP);
    }

    @Test
    void findsAnUnpinSentBesideTheConfirmation() {
        Saga saga = (state, message) -> {
            Step step = PaymentSaga.decide(state, message);
            return step.commands().contains(new PaymentCommand.ConfirmSeats())
                    ? new Step(
                            step.state(),
                            List.of(new PaymentCommand.ConfirmSeats(), new PaymentCommand.UnpinReservation()))
                    : step;
        };

        assertFound(Scenarios.onePayment(Network.withFaults(0)), Pieces.real().withSaga(saga), Promise.NO_DEAD_LETTER);
    }

    @Test
    void findsMessagesThatLeaveBeforeTheCommit() {
        Pieces pieces = Pieces.real().with(Outboxes.BEFORE_THE_COMMIT);

        assertFound(Scenarios.onePayment(Network.withFaults(1)), pieces, Promise.ALL_OR_NOTHING);
    }

    @Test
    void findsAPaymentThatForgetsToAskAgain() {
        Saga saga = (state, message) -> state instanceof Reversing && message instanceof RetryDue
                ? new Step(state, List.of())
                : PaymentSaga.decide(state, message);

        assertFound(
                Scenarios.onePayment(Network.withFaults(1)), Pieces.real().withSaga(saga), Promise.AN_END_IS_REACHABLE);
    }

    @Test
    void findsAPaymentThatGivesItsPinUpWithoutAsking() {
        Saga saga = (state, message) -> state instanceof Pinning && message instanceof LastDeadlinePassed
                ? new Step(
                        new PaymentState.Failed(null, TIMED_OUT), List.of(new PaymentCommand.AnnounceFailed(TIMED_OUT)))
                : PaymentSaga.decide(state, message);

        assertFound(Scenarios.onePayment(Network.withFaults(0)), Pieces.real().withSaga(saga), Promise.ALL_OR_NOTHING);
    }

    @Test
    void findsAPaymentThatEndsTwice() {
        Saga saga = (state, message) ->
                state instanceof PaymentState.Confirmed && message instanceof PaymentMessage.TokenExpired
                        ? PaymentSaga.decide(new ExpiringToken(state.knownSeats()), message)
                        : PaymentSaga.decide(state, message);

        assertFound(Scenarios.onePayment(Network.withFaults(1)), Pieces.real().withSaga(saga), Promise.NO_EFFECT_TWICE);
    }

    private static void assertFound(Scenario scenario, Pieces pieces, Promise promise) {
        Exploration exploration = Explorer.explore(new SagaModel(scenario, pieces));

        assertThat(exploration.finding()).as(scenario.toString()).isPresent();
        Finding finding = exploration.finding().orElseThrow();
        System.out.printf("planted and found in %s: %s%n", exploration, finding);
        assertThat(finding.violation().promise()).as(finding.toString()).isEqualTo(promise);
    }

    private static Step reverse(PinnedSeats seats) {
        return new Step(new Reversing(seats, TIMED_OUT), List.of(new PaymentCommand.ReverseDebit()));
    }

    private static DebitWallet underAnotherId(DebitWallet debit) {
        return DebitWallet.newBuilder(debit)
                .setPaymentId(Cast.anotherIdFor(frontrow.contracts.value.PaymentId.parse(debit.getPaymentId()))
                        .toString())
                .build();
    }
}
