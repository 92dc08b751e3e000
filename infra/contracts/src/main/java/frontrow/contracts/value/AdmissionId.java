package frontrow.contracts.value;

import java.util.Optional;
import java.util.UUID;

/**
 * Names one admission; its text form is `` and the UUID in lower case.
 *
 * @param value a UUIDv7
 */
public record AdmissionId(UUID value) {

    private static final String PREFIX = "";

    public static AdmissionId of(UUID value) {
        return new AdmissionId(value);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is of another form
     */
    public static AdmissionId parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not a admission id"));
    }

    /** Reads the text form, or nothing if the text is of another form. */
    public static Optional<AdmissionId> tryParse(String text) {
        return PrefixedUuid.parse(PREFIX, text).map(AdmissionId::new);
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }
}
