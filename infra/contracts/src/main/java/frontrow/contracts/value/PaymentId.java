package frontrow.contracts.value;

import java.util.Optional;
import java.util.UUID;

/**
 * Names one payment; its text form is `pay-` and the UUID in lower case.
 *
 * @param value a UUIDv7
 */
public record PaymentId(UUID value) {

    private static final String PREFIX = "pay-";

    public static PaymentId of(UUID value) {
        return new PaymentId(value);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is of another form
     */
    public static PaymentId parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not a payment id"));
    }

    /** Reads the text form, or nothing if the text is of another form. */
    public static Optional<PaymentId> tryParse(String text) {
        return PrefixedUuid.parse(PREFIX, text).map(PaymentId::new);
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }
}
