package frontrow.gateway.upstream;

import frontrow.gateway.error.Refusals;
import frontrow.http.problem.Problem;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** Calls the services: their instances in turn, without those whose circuit breaker is open. */
@Component
public class Upstreams {
    private static final Logger log = LoggerFactory.getLogger(Upstreams.class);
    private static final int JUDGED_CALLS = 20;
    private static final int CALLS_BEFORE_JUDGING = 5;
    private static final int TRIAL_CALLS = 3;
    private static final Duration OPEN_FOR = Duration.ofSeconds(2);

    private final Map<Service, List<Instance>> instances = new EnumMap<>(Service.class);
    private final AtomicInteger turn = new AtomicInteger();

    Upstreams(ServiceAddresses addresses) {
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindowSize(JUDGED_CALLS)
                .minimumNumberOfCalls(CALLS_BEFORE_JUDGING)
                .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                .waitDurationInOpenState(OPEN_FOR)
                .build();
        for (Service service : Service.values()) {
            instances.put(
                    service,
                    addresses.of(service).stream()
                            .map(base -> new Instance(base, CircuitBreaker.of(service.label() + " " + base, config)))
                            .toList());
        }
    }

    /** A call to one instance; it throws {@link ResourceAccessException} where the instance didn't answer in time. */
    @FunctionalInterface
    public interface Call<T, X extends Exception> {
        T to(URI base) throws X;
    }

    /**
     * Makes the call to an instance of the service; to the next one where nothing was sent to the first.
     *
     * @throws Problem 503 if no instance answered
     */
    public <T, X extends Exception> T call(Service service, Call<T, X> call) throws X {
        List<Instance> all = instances.getOrDefault(service, List.of());
        int first = Math.floorMod(turn.getAndIncrement(), all.size());
        for (int i = 0; i < all.size(); i++) {
            Instance instance = all.get((first + i) % all.size());
            if (!instance.admits()) {
                continue;
            }
            try {
                return judged(instance, call);
            } catch (ResourceAccessException e) {
                log.warn(
                        "{} at {} didn't answer: {}",
                        service.audience(),
                        instance.base(),
                        String.valueOf(e.getCause()));
                if (!nothingWasSent(e)) {
                    break;
                }
            }
        }
        throw Refusals.unavailable();
    }

    private static <T, X extends Exception> T judged(Instance instance, Call<T, X> call) throws X {
        long started = System.nanoTime();
        boolean judged = false;
        try {
            T answer = call.to(instance.base());
            instance.answered(started);
            judged = true;
            return answer;
        } catch (ResourceAccessException e) {
            instance.failed(started, e);
            judged = true;
            throw e;
        } finally {
            if (!judged) {
                instance.notJudged();
            }
        }
    }

    private static boolean nothingWasSent(ResourceAccessException failure) {
        Throwable cause = failure.getCause();
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }
}
