package frontrow.explore;

import frontrow.payment.saga.PaymentMessage;
import frontrow.payment.saga.PaymentSaga;
import frontrow.payment.saga.PaymentState;
import frontrow.payment.saga.Step;
import frontrow.queue.admission.QueueParticipant;
import frontrow.reservation.seats.SeatsParticipant;
import frontrow.reservation.seats.SeatsParticipant.Flaw;
import frontrow.wallet.payment.WalletParticipant;
import frontrow.wallet.payment.WalletParticipant.Memory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the explored system is made of; a test plants a fault by exchanging one piece.
 *
 * @param sending what a payment's command becomes on its way to the network
 */
record Pieces(Saga saga, Sending sending, WalletParticipant wallet, SeatsParticipant seats, Outboxes outboxes) {

    static final TransactionTemplate TRANSACTIONS = new TransactionTemplate(new NoTransactions());

    /** Keeps nothing between calls. */
    static final QueueParticipant QUEUE = new QueueParticipant(TRANSACTIONS);

    /** Everything as the services have it. */
    static Pieces real() {
        return new Pieces(
                PaymentSaga::decide,
                (_, message) -> message,
                wallet(Memory.WHOLE),
                seats(Flaw.NONE),
                Outboxes.IN_THE_TRANSACTION);
    }

    Pieces withSaga(Saga other) {
        return new Pieces(other, sending, wallet, seats, outboxes);
    }

    Pieces withSending(Sending other) {
        return new Pieces(saga, other, wallet, seats, outboxes);
    }

    Pieces with(Memory memory) {
        return new Pieces(saga, sending, wallet(memory), seats, outboxes);
    }

    Pieces with(Flaw flaw) {
        return new Pieces(saga, sending, wallet, seats(flaw), outboxes);
    }

    Pieces with(Outboxes other) {
        return new Pieces(saga, sending, wallet, seats, other);
    }

    private static WalletParticipant wallet(Memory memory) {
        return new WalletParticipant(memory);
    }

    private static SeatsParticipant seats(Flaw flaw) {
        return new SeatsParticipant(flaw, TRANSACTIONS);
    }

    /** How a payment goes on. */
    @FunctionalInterface
    interface Saga {

        Step decide(PaymentState state, PaymentMessage message);
    }

    /** What is sent for a command, given what the payment heard. */
    @FunctionalInterface
    interface Sending {

        Message send(PaymentMessage heard, Message order);
    }

    /** When messages leave. */
    enum Outboxes {
        /** With the commit that makes them true. */
        IN_THE_TRANSACTION,
        /** At once, although the commit may fail: a fault to be found. */
        BEFORE_THE_COMMIT
    }

    /** Where each call is alone. */
    private static final class NoTransactions implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {}

        @Override
        public void rollback(TransactionStatus status) {}
    }
}
