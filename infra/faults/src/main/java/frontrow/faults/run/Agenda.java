package frontrow.faults.run;

import frontrow.faults.report.Result;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The runs of one campaign: those that are asked for by name, or as many as there is time for. */
final class Agenda {

    private final @Nullable Itinerary itinerary;
    private final Deque<RunPlan> named;
    private final List<Result> all;
    private final List<Result> results = new ArrayList<>();

    private Agenda(@Nullable Itinerary itinerary, List<RunPlan> named, List<Result> before) {
        this.itinerary = itinerary;
        this.named = new ArrayDeque<>(named);
        this.all = new ArrayList<>(before);
    }

    static Agenda of(Wishes wishes, List<Result> before) {
        return wishes.cells().isEmpty()
                ? new Agenda(new Itinerary(wishes.seed()), List.of(), before)
                : new Agenda(null, wishes.named(), before);
    }

    boolean hasNext() {
        return itinerary != null || !named.isEmpty();
    }

    RunPlan next() {
        return itinerary == null ? named.remove() : itinerary.next(all);
    }

    void done(Result result) {
        all.add(result);
        results.add(result);
    }

    List<Result> results() {
        return List.copyOf(results);
    }
}
