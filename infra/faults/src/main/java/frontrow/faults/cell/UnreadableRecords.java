package frontrow.faults.cell;

import frontrow.contracts.Topic;
import frontrow.faults.system.Layout;
import frontrow.faults.system.Topics;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record that nobody can read stands in a topic, in the midst of others. Its groups put it aside and go on. */
public final class UnreadableRecords {

    private static final String KEY = "unreadable-";
    private static final String CAUSE = "UnreadableRecord: not a message in the registry's wire format";

    private UnreadableRecords() {}

    static Stream<Cell> all() {
        return Stream.of(Topic.values()).map(UnreadableRecords::in);
    }

    /** Whether a dead letter is one of these, by its key and its cause. */
    public static boolean explain(@Nullable String key, String cause) {
        return key != null && key.startsWith(KEY) && cause.equals(CAUSE);
    }

    private static Cell in(Topic topic) {
        return new Cell("kafka", "unreadable-" + topic.topicName(), Layout.SINGLE, Duration.ZERO, (system, choices) -> {
            try (Topics topics = system.openTopics()) {
                topics.putUnreadable(system.written(topic), KEY + choices.nextLong());
            }
            return () -> {};
        });
    }
}
