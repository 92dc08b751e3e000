package frontrow.faults.run;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.faults.cell.Cell;
import frontrow.faults.cell.Cells;
import frontrow.faults.report.Result;
import frontrow.faults.report.Results;
import frontrow.faults.system.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItineraryTest {

    private final Itinerary itinerary = new Itinerary(1);

    @Test
    void runsEachCellOnceAndSystemBySystem() {
        List<RunPlan> plans = follow(itinerary, List.of(), Cells.all().size());

        assertThat(plans.stream().flatMap(plan -> plan.cells().stream()))
                .containsExactlyInAnyOrderElementsOf(Cells.all());
        assertThat(plans).extracting(RunPlan::layout).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void goesOnWhereItWasBrokenOff() {
        List<RunPlan> all = follow(itinerary, List.of(), 10);
        List<Result> half = results(all.subList(0, 5));

        assertThat(follow(new Itinerary(1), half, 5)).isEqualTo(all.subList(5, 10));
    }

    @Test
    void drawsPairsOnceEachCellWasRun() {
        List<Result> singles = results(follow(itinerary, List.of(), Cells.all().size()));

        List<RunPlan> pairs = follow(itinerary, singles, 200);

        assertThat(pairs)
                .allSatisfy(plan -> assertThat(plan.cells())
                        .hasSize(2)
                        .extracting(Cell::part)
                        .doesNotHaveDuplicates());
        assertThat(pairs).extracting(RunPlan::layout).contains(Layout.values());
        assertThat(follow(new Itinerary(1), singles, 200)).isEqualTo(pairs);
        assertThat(follow(new Itinerary(2), singles, 200)).isNotEqualTo(pairs);
    }

    private static List<RunPlan> follow(Itinerary itinerary, List<Result> before, int runs) {
        List<Result> done = new ArrayList<>(before);
        List<RunPlan> plans = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            RunPlan next = itinerary.next(done);
            plans.add(next);
            done.addAll(results(List.of(next)));
        }
        return plans;
    }

    private static List<Result> results(List<RunPlan> plans) {
        return plans.stream()
                .map(plan -> Results.clean(plan.seed(), plan.ids()))
                .toList();
    }
}
