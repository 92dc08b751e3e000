package frontrow.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** One process of a service, with the circuit breaker that remembers how it answered lately. */
record Instance(URI base, CircuitBreaker breaker) {

    /** Whether the instance may be asked now; if so, the outcome has to be reported by one of the other methods. */
    boolean admits() {
        return breaker.tryAcquirePermission();
    }

    void answered(long startedNanos) {
        breaker.onSuccess(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS);
    }

    void failed(long startedNanos, Throwable cause) {
        breaker.onError(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS, cause);
    }

    /** The call ended for a reason of ours, which says nothing about the instance. */
    void notJudged() {
        breaker.releasePermission();
    }
}
