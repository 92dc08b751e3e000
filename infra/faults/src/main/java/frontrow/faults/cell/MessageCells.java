package frontrow.faults.cell;

import frontrow.faults.system.Layout;
import frontrow.faults.system.Manner;
import java.time.Duration;
import java.util.stream.Stream;

/** Messages come otherwise than they were sent. */
final class MessageCells {

    private static final Duration LASTS = Duration.ofSeconds(15);

    private MessageCells() {}

    static Stream<Cell> all() {
        return Stream.of(
                cell("messages-doubled", Manner.DOUBLING),
                cell("messages-delayed", Manner.DELAYING),
                cell("messages-reordered", Manner.REORDERING));
    }

    private static Cell cell(String kind, Manner manner) {
        return new Cell("kafka", kind, Layout.COURIER, LASTS, (system, _) -> {
            system.courier().carry(manner);
            return () -> system.courier().carry(Manner.PROMPT);
        });
    }
}
