package frontrow.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what one look finds, with a bound, so that books in ruins don't fill the memory. */
final class Findings {

    /** The most findings of one invariant, and the most payments under way, that are named. */
    static final int MOST = 1_000;

    private final Map<Invariant, List<Finding>> byInvariant = new EnumMap<>(Invariant.class);
    private final List<UnderWay> underWay = new ArrayList<>();
    private long unnamed;

    void add(Invariant invariant, String where, String what) {
        List<Finding> named = byInvariant.computeIfAbsent(invariant, _ -> new ArrayList<>());
        if (named.size() < MOST) {
            named.add(new Finding(invariant, where, what));
        } else {
            unnamed++;
        }
    }

    void add(UnderWay payment) {
        if (underWay.size() < MOST) {
            underWay.add(payment);
        }
    }

    List<Finding> all() {
        return byInvariant.values().stream().flatMap(List::stream).toList();
    }

    List<UnderWay> underWay() {
        return underWay;
    }

    long unnamed() {
        return unnamed;
    }
}
