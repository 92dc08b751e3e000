package frontrow.gateway.admission;

import org.jspecify.annotations.Nullable;

/** The answer of queue-service about one token; what it doesn't know is null. */
record AdmissionAnswer(
        State state,
        @Nullable String userId,
        @Nullable String admissionId,
        @Nullable Long position) {

    enum State {
        ACTIVE,
        WAITING,
        GONE
    }
}
