package frontrow.faults.soak;

import frontrow.faults.system.RunningSystem;
import frontrow.faults.system.Topics;
import frontrow.faults.system.Unreachable;
import frontrow.stack.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Measures the same things again and again. What can't be measured at a moment counts as it was before. */
final class Gauges {

    static final String HEAP = "live heap, MiB: ";
    static final String CONNECTIONS = "database connections: ";
    static final String OUTBOX = "outbox rows";
    static final String UNREAD = "unread records";
    static final String LIVE = "live payments";

    /** A moment that everything lies before. */
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Collecting garbage costs something: once in so many samples. */
    private static final int HEAP_EVERY = 6;

    private final RunningSystem system;
    private final Topics topics;
    private final Map<String, List<Long>> series = new LinkedHashMap<>();
    private int samples;

    Gauges(RunningSystem system, Topics topics) {
        this.system = system;
        this.topics = topics;
    }

    void sample() {
        boolean withHeap = samples % HEAP_EVERY == 0;
        for (Service service : Service.values()) {
            note(HEAP + service.word(), withHeap ? heap(service) : Optional.empty());
            note(CONNECTIONS + service.word(), told(() -> system.databases().sessions(service)));
        }
        note(OUTBOX, told(() -> system.databases().unsent(EVER)));
        note(UNREAD, told(() -> topics.unread(topics.ends())));
        note(LIVE, told(() -> system.databases().livePayments(EVER)));
        samples++;
    }

    Map<String, List<Long>> series() {
        return series;
    }

    private Optional<Long> heap(Service service) {
        return Heap.live(system.processes(service).getFirst());
    }

    private static Optional<Long> told(Supplier<Long> gauge) {
        try {
            return Optional.of(gauge.get());
        } catch (Unreachable _) {
            return Optional.empty();
        }
    }

    private void note(String name, Optional<Long> value) {
        List<Long> values = series.computeIfAbsent(name, _ -> new ArrayList<>());
        values.add(value.orElseGet(() -> values.isEmpty() ? 0L : values.getLast()));
    }
}
