package frontrow.faults.run;

import frontrow.faults.system.Layout;
import frontrow.faults.system.RunningSystem;
import frontrow.faults.system.Settings.Place;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The system that runs now; one at a time, started anew when another layout is wanted. */
final class Systems {

    /** The auditor reads everything that a system ever did, so a system doesn't get too old. */
    private static final int RUNS_AT_MOST = 30;

    private final Place place;
    private @Nullable Audited current;
    private int runs;

    Systems(Place place) {
        this.place = place;
    }

    /** A system and what is known about its past. */
    record Audited(RunningSystem system, Examination examination) {}

    Audited on(Layout layout) {
        Audited audited = current;
        if (audited != null && (audited.system().layout() != layout || runs >= RUNS_AT_MOST)) {
            discard();
            audited = null;
        }
        if (audited == null) {
            RunningSystem system = RunningSystem.start(layout, place);
            audited = new Audited(system, new Examination(system));
            current = audited;
            runs = 0;
        }
        runs++;
        return audited;
    }

    /** Where the parts of the last one wrote. */
    Path logs() {
        return place.home().resolve("logs");
    }

    void discard() {
        Audited audited = current;
        current = null;
        if (audited != null) {
            audited.system().close();
        }
    }
}
