package frontrow.load;

import frontrow.audit.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What buyers write down: requests and what came of them, writes, purchases, and what can't be. */
final class Notes {

    /** A system that breaks its promises breaks them often, and the first few tell it. */
    private static final int COMPLAINTS_AT_MOST = 1_000;

    private final Map<Line, LongAdder> requests = new ConcurrentHashMap<>();
    private final Latencies overloads = new Latencies();
    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final LongAdder complained = new LongAdder();
    private final LongAdder purchases = new LongAdder();

    void asked(Operation operation, Reply reply, Duration took) {
        requests.computeIfAbsent(new Line(operation, reply.told()), _ -> new LongAdder())
                .increment();
        if (reply instanceof Answer answer && answer.isOverload()) {
            overloads.add(took);
        }
    }

    void wrote(Write write) {
        writes.add(write);
    }

    void bought() {
        purchases.increment();
    }

    void complain(String who, String what) {
        complained.increment();
        if (complained.sum() <= COMPLAINTS_AT_MOST) {
            complaints.add(who + ": " + what);
        }
    }

    long purchases() {
        return purchases.sum();
    }

    Latencies overloads() {
        return overloads;
    }

    List<Write> writes() {
        return List.copyOf(writes);
    }

    List<String> complaints() {
        List<String> all = new ArrayList<>(complaints);
        long untold = complained.sum() - all.size();
        if (untold > 0) {
            all.add("and " + untold + " more");
        }
        return all;
    }

    Tally tally() {
        Map<Operation, SortedMap<String, Long>> sums = new EnumMap<>(Operation.class);
        requests.forEach((line, times) ->
                sums.computeIfAbsent(line.operation(), _ -> new TreeMap<>()).put(line.outcome(), times.sum()));
        return new Tally(sums);
    }

    private record Line(Operation operation, String outcome) {}
}
