package frontrow.load;

import java.time.Duration;

/**
 * How long a buyer bears with what.
 *
 * @param visit from coming to going
 * @param request for one answer
 * @param pause before the first repetition of a call; each further one is twice as long
 * @param pauseAtMost between two repetitions, whatever was said in Retry-After
 * @param pollAtMost between two looks at the line
 */
record Bounds(Duration visit, Duration request, Duration pause, Duration pauseAtMost, Duration pollAtMost) {

    /** Of buyers who don't give up. */
    static final Bounds OF_BUYERS = new Bounds(
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            Duration.ofMillis(100),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));

    /** Of those who come in a rush: they ask for their place as seldom as they are told to. */
    static final Bounds OF_ARRIVALS = new Bounds(
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            Duration.ofMillis(250),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30));
}
