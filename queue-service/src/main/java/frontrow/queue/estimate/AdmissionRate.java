package frontrow.queue.estimate;

/**
 * How many were let in while somebody waited, and how long that was; a fraction, so that nothing is rounded.
 *
 * @param admissions number of admissions
 * @param overMillis milliseconds in which they happened
 */
public record AdmissionRate(long admissions, long overMillis) {

    public AdmissionRate {
        if (admissions < 0 || overMillis < 0) {
            throw new IllegalArgumentException("a rate counts from zero");
        }
    }

    /** Whether this rate lets in at least as many in the same time. */
    boolean atLeast(AdmissionRate other) {
        return Math.multiplyExact(admissions, other.overMillis) >= Math.multiplyExact(other.admissions, overMillis);
    }

    /** Seconds until that many are let in, rounded up. */
    long secondsFor(long people) {
        return Math.ceilDiv(people * overMillis, admissions * 1000);
    }
}
