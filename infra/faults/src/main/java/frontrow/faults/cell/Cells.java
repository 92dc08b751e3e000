package frontrow.faults.cell;

import java.util.List;
import java.util.stream.Stream;

/** Every kind of fault on every part. */
public final class Cells {

    private static final List<Cell> ALL = Stream.of(
                    ServiceCells.all(), ServerCells.all(), UnreadableRecords.all(), NetworkCells.all(), ClockCells.all())
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

    /** Those whose id one of these regular expressions matches. */
    public static List<Cell> matching(List<String> patterns) {
        return ALL.stream()
                .filter(cell -> patterns.stream().anyMatch(cell.id()::matches))
                .toList();
    }
}
