package frontrow.servers;

import java.time.Duration;

/** Hears of each part that has come up. */
@FunctionalInterface
public interface Progress {

    /** Called once a part, possibly by several threads at once. */
    void ready(String part, int port, Duration took);

    /** Called before a part trains for faster starts, which delays this one. */
    default void trains(String part) {}
}
