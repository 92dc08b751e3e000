package frontrow.gateway.admission;

import org.jspecify.annotations.Nullable;

/** What a queue token is good for. */
public sealed interface Admission {

    /** The token lets its user in. */
    record Active(String userId, String admissionId) implements Admission {}

    /**
     * The token still waits.
     *
     * @param position its place in line, the first being 1; null where it isn't known
     */
    record Waiting(@Nullable Long position) implements Admission {}

    /** The token is unknown, spent or run out. */
    record Gone() implements Admission {}
}
