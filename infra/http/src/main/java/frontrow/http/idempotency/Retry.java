package frontrow.http.idempotency;

import frontrow.http.problem.Problem;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * What a request says about being retried. A controller whose effect must happen once declares a parameter of this type and
 * does its work within {@link #answer}.
 */
public final class Retry {
    private final @Nullable IdempotentCall call;
    private final OneEffect oneEffect;

    Retry(@Nullable IdempotentCall call, OneEffect oneEffect) {
        this.call = call;
        this.oneEffect = oneEffect;
    }

    /** The call by its key; empty where the client sent none. */
    public Optional<IdempotentCall> call() {
        return Optional.ofNullable(call);
    }

    /** The answer that is kept for this call, if one is. */
    public Optional<ResponseEntity<?>> kept() {
        return call().flatMap(oneEffect::kept).map(Kept.Answer::response);
    }

    /**
     * The refusal as the answer to this call, to be kept where there is a key and it is final.
     *
     * @throws Problem the refusal itself where it isn't kept
     */
    public ResponseEntity<?> refuse(Problem refusal) {
        if (call == null || !refusal.code().isKept()) {
            throw refusal;
        }
        return oneEffect.refused(call, refusal).response();
    }

    /**
     * The answer to the request: that of an earlier call with this key, or what {@code effect} gives, which then runs in one
     * transaction with the keeping of its answer. What it throws undoes it. Without a key it simply runs.
     *
     * @throws Problem 409 if a call with this key is under way, 422 if the key was used with another body
     */
    public ResponseEntity<?> answer(Supplier<? extends ResponseEntity<?>> effect) {
        return call == null ? effect.get() : oneEffect.answer(call, effect);
    }
}
