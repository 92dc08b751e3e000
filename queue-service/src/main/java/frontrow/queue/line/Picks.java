package frontrow.queue.line;

import frontrow.contracts.value.AdmissionId;
import java.util.List;

/**
 * Those who are next, in the order of their places.
 *
 * @param atMillis when they were popped, by Redis's clock
 * @param stillWaiting how many are left in the line
 */
public record Picks(long atMillis, long stillWaiting, List<Pick> picks) {

    /** One who is next, with the place given out on joining. */
    public record Pick(AdmissionId admission, long place) {}
}
