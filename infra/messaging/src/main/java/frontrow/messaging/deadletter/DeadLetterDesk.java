package frontrow.messaging.deadletter;

import frontrow.http.operator.OperatorAct;
import frontrow.messaging.UuidV7;
import frontrow.messaging.outbox.SentBefore;
import frontrow.messaging.outbox.TransactionalOutbox;
import frontrow.messaging.schema.AvroCodec;
import frontrow.messaging.schema.UnreadableRecord;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** Sends dead letters again, and looks into them. */
final class DeadLetterDesk {

    private final DeadLetters letters;
    private final TransactionalOutbox outbox;
    private final AvroCodec codec;
    private final TransactionOperations transactions;

    DeadLetterDesk(
            DeadLetters letters, TransactionalOutbox outbox, AvroCodec codec, TransactionOperations transactions) {
        this.letters = letters;
        this.outbox = outbox;
        this.codec = codec;
        this.transactions = transactions;
    }

    /**
     * Sends one again to the topic it came from, and records by whom and why. Every group of that topic hears it once more,
     * which consumers stand; what fails again becomes a dead letter anew.
     *
     * @return the letter with this sending, or nothing if there is none of that id
     */
    Optional<KeptLetter> sendAgain(long id, OperatorAct act) {
        return transactions.execute(_ -> letters.find(id).flatMap(kept -> {
            letters.recordSending(id, act.by(), act.reason());
            outbox.addAgain(sentBefore(kept));
            return letters.find(id);
        }));
    }

    /**
     * What stands in one, as JSON; nothing if it can't be read.
     *
     * @throws frontrow.messaging.PassingFault if its schema is unknown and the registry is away
     */
    Optional<String> recordIn(KeptLetter kept) {
        try {
            return letters.payload(kept.id()).map(bytes -> codec.decode(bytes).toString());
        } catch (UnreadableRecord _) {
            return Optional.empty();
        }
    }

    private SentBefore sentBefore(KeptLetter kept) {
        DeadLetter letter = kept.letter();
        return new SentBefore(
                letter.topic(),
                // Its own partition: some messages speak for the one they stand in.
                letter.partition(),
                letter.key(),
                letters.payload(kept.id()).orElse(null),
                letter.messageId() == null ? UuidV7.next() : letter.messageId(),
                letter.causationId(),
                letter.traceparent());
    }
}
