package frontrow.faults.cell;

import frontrow.faults.system.Layout;
import frontrow.faults.system.RunningSystem;
import frontrow.servers.Part;
import frontrow.stack.Service;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What befalls the processes of a service: of two, one is hit, or one after the other. */
final class ServiceCells {

    private static final Duration AWAY = Duration.ofSeconds(3);
    private static final Duration STOPPED_UNTIL_KILLED = Duration.ofSeconds(25);
    private static final Duration NO_CONNECTIONS = Duration.ofSeconds(10);

    private ServiceCells() {}

    static Stream<Cell> all() {
        return Stream.of(Layout.SINGLE, Layout.DOUBLE)
                .flatMap(layout -> Stream.of(Service.values()).flatMap(service -> of(service, layout)));
    }

    private static Stream<Cell> of(Service service, Layout layout) {
        String part = service.word();
        return Stream.of(
                new Cell(part, "kill", layout, AWAY, onOne(service, Part::kill, RunningSystem::startAgain)),
                stopped(service, layout, 5),
                stopped(service, layout, 15),
                stopped(service, layout, 60),
                new Cell(
                        part, "stop-on", layout, STOPPED_UNTIL_KILLED, onOne(service, Part::pause, (system, victim) -> {
                            victim.kill();
                            system.startAgain(victim);
                        })),
                new Cell(part, "restart", layout, Duration.ZERO, restart(service)),
                new Cell(part, "pool-exhausted", layout, NO_CONNECTIONS, new PoolExhausted(service)));
    }

    private static Cell stopped(Service service, Layout layout, int seconds) {
        return new Cell(
                service.word(),
                "stop-" + seconds + "s",
                layout,
                Duration.ofSeconds(seconds),
                onOne(service, Part::pause, (_, victim) -> victim.resume()));
    }

    private static Fault onOne(Service service, Consumer<Part> harm, Remedy remedy) {
        return (system, choices) -> {
            Part victim = one(system.processes(service), choices);
            harm.accept(victim);
            return () -> remedy.heal(system, victim);
        };
    }

    /** As a rolling update does it. */
    private static Fault restart(Service service) {
        return (system, _) -> {
            system.processes(service).forEach(system::startAgain);
            return () -> {};
        };
    }

    private static Part one(List<Part> processes, RandomGenerator choices) {
        return processes.get(choices.nextInt(processes.size()));
    }

    /** What ends a fault of one process. */
    @FunctionalInterface
    private interface Remedy {
        void heal(RunningSystem system, Part victim);
    }
}
