package frontrow.contracts.value;

import java.util.Optional;
import java.util.UUID;

/**
 * Names one reservation; its text form is `res-` and the UUID in lower case.
 *
 * @param value a UUIDv7
 */
public record ReservationId(UUID value) {

    private static final String PREFIX = "res-";

    public static ReservationId of(UUID value) {
        return new ReservationId(value);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is of another form
     */
    public static ReservationId parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not a reservation id"));
    }

    /** Reads the text form, or nothing if the text is of another form. */
    public static Optional<ReservationId> tryParse(String text) {
        return PrefixedUuid.parse(PREFIX, text).map(ReservationId::new);
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }
}
