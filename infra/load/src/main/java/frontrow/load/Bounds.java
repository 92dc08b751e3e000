package frontrow.load;

import java.time.Duration;

/**
 * How long a buyer bears with what.
 *
 * @param visit from coming to going
 * @param request for one answer
 */
record Bounds(Duration visit, Duration request, Pauses pauses) {

    /** Of buyers who don't give up. */
    static final Bounds OF_BUYERS = new Bounds(
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            new Pauses(Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(150)));

    /** Of those who come in a rush: they ask for their place as seldom as they are told to. */
    static final Bounds OF_ARRIVALS = new Bounds(
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            new Pauses(Duration.ofMillis(250), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ZERO));

    /**
     * How long a buyer does nothing.
     *
     * @param first before the first repetition of a call; before each further one twice as long
     * @param atMost between two repetitions, whatever was said in Retry-After
     * @param inLineAtMost between two looks at the line
     * @param thinkingAtMost between two steps
     */
    record Pauses(Duration first, Duration atMost, Duration inLineAtMost, Duration thinkingAtMost) {}
}
