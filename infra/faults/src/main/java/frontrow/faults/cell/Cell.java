package frontrow.faults.cell;

import frontrow.faults.system.Layout;
import frontrow.faults.system.RunningSystem;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * A kind of fault on a part of the system.
 *
 * @param part what is hit: {@code wallet}, {@code kafka}, {@code edge.wallet-postgres}
 * @param kind how: {@code kill}, {@code stop-15s}
 * @param layout the system that it needs
 * @param lasts from the strike to the heal
 */
public record Cell(String part, String kind, Layout layout, Duration lasts, Fault fault) {

    /** What it is called in commands, files and pages; stays the same. */
    public String id() {
        return switch (layout) {
            case SINGLE, COURIER -> part + "." + kind;
            case DOUBLE -> part + ".x2." + kind;
        };
    }

    /**
     * Strikes.
     *
     * @return what heals it
     */
    public Runnable strike(RunningSystem system, RandomGenerator choices) {
        return fault.strike(system, choices);
    }

    /** Whether holds may outlive their deadlines meanwhile, because nobody is there who could release them. */
    public boolean delaysReleases() {
        return part.equals("reservation")
                || part.equals("postgres")
                || part.equals("edge.reservation-postgres")
                || kind.equals("away-at-start-reservation");
    }

    @Override
    public String toString() {
        return id();
    }
}
