package frontrow.audit;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Under which circumstances an audit is held.
 *
 * @param scope what is checked
 * @param settleWithin for how long a finding is looked at again before it counts: what is only on its way, or was read
 *     from two books at two moments, is gone by then. Zero: everything is looked at once
 */
public record Circumstances(Mode mode, Set<Invariant> scope, Duration settleWithin, Known known) {

    private static final Duration SETTLE_WITHIN = Duration.ofSeconds(10);

    public Circumstances {
        scope = Set.copyOf(scope);
    }

    /** All invariants in the given mode, with nothing known. */
    public static Circumstances of(Mode mode) {
        return new Circumstances(mode, EnumSet.allOf(Invariant.class), SETTLE_WITHIN, Known.nothing());
    }

    public Circumstances only(Set<Invariant> fewer) {
        return new Circumstances(mode, fewer, settleWithin, known);
    }

    public Circumstances settlingWithin(Duration other) {
        return new Circumstances(mode, scope, other, known);
    }

    public Circumstances knowing(Known other) {
        return new Circumstances(mode, scope, settleWithin, other);
    }

    /**
     * What the caller knows and no book tells.
     *
     * @param capacity the most that may be inside; null: not checked
     * @param outages null: derived from the watermarks of reservation-service, which fall silent with it
     * @param writes what clients were answered; users named here are expected to have written nothing else
     * @param explained which dead letters were to be expected
     */
    public record Known(
            @Nullable Integer capacity,
            @Nullable List<Outage> outages,
            List<Write> writes,
            Predicate<DeadLetter> explained) {

        public Known {
            outages = outages == null
                    ? null
                    : outages.stream()
                            .sorted(Comparator.comparing(Outage::from))
                            .toList();
            writes = List.copyOf(writes);
        }

        public static Known nothing() {
            return new Known(null, null, List.of(), _ -> false);
        }

        public Known withCapacity(int most) {
            return new Known(most, outages, writes, explained);
        }

        public Known withOutages(List<Outage> all) {
            return new Known(capacity, all, writes, explained);
        }

        public Known withWrites(List<Write> all) {
            return new Known(capacity, outages, all, explained);
        }

        public Known explaining(Predicate<DeadLetter> expected) {
            return new Known(capacity, outages, writes, expected);
        }
    }

    /** A dead letter as its service keeps it; key and message id may be anything or missing. */
    public record DeadLetter(
            Book book,
            long id,
            String topic,
            String group,
            @Nullable String key,
            String cause) {}
}
