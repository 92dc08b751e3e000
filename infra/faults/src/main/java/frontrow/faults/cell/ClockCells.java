package frontrow.faults.cell;

import frontrow.faults.system.Layout;
import frontrow.faults.system.RunningSystem;
import frontrow.stack.Service;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** One service's clock is wrong. Its calls may be refused; the books must be right. */
final class ClockCells {

    private static final Duration LASTS = Duration.ofSeconds(10);
    private static final Duration WRONG_BY = Duration.ofMinutes(5);

    private ClockCells() {}

    static Stream<Cell> all() {
        return Stream.of(Service.values())
                .flatMap(service ->
                        Stream.of(cell(service, "clock+5m", WRONG_BY), cell(service, "clock-5m", WRONG_BY.negated())));
    }

    private static Cell cell(Service service, String kind, Duration offset) {
        return new Cell(service.word(), kind, Layout.SINGLE, LASTS, (system, _) -> {
            start(system, service, Map.of("frontrow.clock.offset", offset.toString()));
            return () -> start(system, service, Map.of());
        });
    }

    private static void start(RunningSystem system, Service service, Map<String, String> told) {
        system.tell(service, told);
        system.processes(service).forEach(system::startAgain);
    }
}
