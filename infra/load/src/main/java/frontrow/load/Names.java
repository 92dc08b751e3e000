package frontrow.load;

import frontrow.contracts.value.UserId;
import java.util.concurrent.ThreadLocalRandom;

/** Names of fans that nobody else has, although the same seed may run again on the same system. */
record Names(String begin) {

    private static final int RADIX = 36;
    private static final long RUNS = 2_821_109_907_456L; // eight digits

    static Names ofRun(long seed) {
        String run = Long.toString(ThreadLocalRandom.current().nextLong(RUNS), RADIX);
        return new Names("fan-" + Long.toUnsignedString(seed, RADIX) + "-" + run + "-");
    }

    UserId of(String end) {
        return new UserId(begin + end);
    }
}
