package frontrow.audit;

/**
 * A row that breaks an invariant.
 *
 * @param where database, table and key of the row, such as {@code wallet.wallets[fan-1]}; a topic with the payment that
 *     an event tells of, or a consumer group with a partition, where the fault is on Kafka
 * @param what what is wrong with it, in words that stay the same as long as nothing about the row changes
 */
public record Finding(Invariant invariant, String where, String what) {

    @Override
    public String toString() {
        return invariant.number() + " " + invariant + " " + where + " " + what;
    }
}
