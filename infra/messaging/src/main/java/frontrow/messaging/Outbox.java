package frontrow.messaging;

import frontrow.contracts.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * Messages on their way out, written in the transaction that changes the state they tell of. Call it after the
 * aggregate's row lock is taken, so that the order of ids is the order of changes; outside a transaction it throws
 * {@link org.springframework.transaction.IllegalTransactionStateException}.
 */
public interface Outbox {

    /**
     * Sends a record once the surrounding transaction commits.
     *
     * @param key id of the aggregate whose order matters; records of one key keep their order
     */
    void add(Topic topic, String key, SpecificRecord record);

    /** As {@link #add}, to one named partition instead of the key's own. */
    void addToPartition(Topic topic, int partition, String key, SpecificRecord record);
}
