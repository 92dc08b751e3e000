package frontrow.faults.cell;

import java.util.List;
import java.util.stream.Stream;

/** Every kind of fault on every part. */
public final class Cells {

    private static final List<Cell> ALL = Stream.of(
                    ServiceCells.all(),
                    ServerCells.all(),
                    UnreadableRecords.all(),
                    MessageCells.all(),
                    NetworkCells.all(),
                    ClockCells.all())
            .flatMap(cells -> cells)
            .toList();

    private Cells() {}

    /** All, in the order in which they are run. */
    public static List<Cell> all() {
        return ALL;
    }

    /** One by its id. */
    public static Cell of(String id) {
        return ALL.stream()
                .filter(cell -> cell.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cell is called " + id));
    }

    /** Those whose id is this, or else those whose id this regular expression matches. */
    public static List<Cell> matching(String pattern) {
        List<Cell> named =
                ALL.stream().filter(cell -> cell.id().equals(pattern)).toList();
        return named.isEmpty()
                ? ALL.stream().filter(cell -> cell.id().matches(pattern)).toList()
                : named;
    }
}
