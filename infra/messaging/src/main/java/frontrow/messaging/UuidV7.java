package frontrow.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** Makes ids that sort by the time of their making (RFC 9562, version 7). */
public final class UuidV7 {

    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private UuidV7() {}

    /** A new id, unlike any other. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
