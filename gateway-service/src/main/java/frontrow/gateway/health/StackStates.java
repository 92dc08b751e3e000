package frontrow.gateway.health;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import frontrow.gateway.upstream.HttpClients;
import frontrow.gateway.upstream.Service;
import frontrow.gateway.upstream.ServiceAddresses;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Asks each service whether it is ready: all at once, and at most about once a second. */
@Component
class StackStates {
    private static final String READINESS = "/actuator/health/readiness";
    private static final Duration ASK_LIMIT = Duration.ofSeconds(1);
    private static final Duration KEPT_FOR = Duration.ofMillis(900);
    private static final int READY = 200;

    private final HttpClient client;
    private final ServiceAddresses addresses;
    private final LoadingCache<String, Map<Service, Status>> states =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KEPT_FOR).build(_ -> ask());

    StackStates(HttpClients clients, ServiceAddresses addresses) {
        this.client = clients.client();
        this.addresses = addresses;
    }

    Status of(Service service) {
        return states.get(READINESS).getOrDefault(service, Status.UNKNOWN);
    }

    private Map<Service, Status> ask() {
        Map<Service, CompletableFuture<Status>> asked = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            asked.put(service, anyOf(addresses.of(service)));
        }
        Map<Service, Status> answers = new EnumMap<>(Service.class);
        asked.forEach((service, answer) -> answers.put(service, answer.join()));
        return answers;
    }

    /** A service is as well as the best of its instances. */
    private CompletableFuture<Status> anyOf(List<URI> instances) {
        return instances.stream()
                .map(this::askOne)
                .reduce((left, right) -> left.thenCombine(right, StackStates::better))
                .orElseGet(() -> CompletableFuture.completedFuture(Status.UNKNOWN));
    }

    private CompletableFuture<Status> askOne(URI base) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(READINESS))
                .timeout(ASK_LIMIT)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .orTimeout(ASK_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, failure) -> state(answer == null ? 0 : answer.statusCode(), failure));
    }

    /** An instance that answers, but not with 200, isn't ready; one that doesn't answer is down. */
    private static Status state(int answer, @Nullable Throwable failure) {
        if (failure != null) {
            return Status.DOWN;
        }
        return answer == READY ? Status.UP : Status.OUT_OF_SERVICE;
    }

    private static Status better(Status left, Status right) {
        if (left.equals(Status.UP) || right.equals(Status.UP)) {
            return Status.UP;
        }
        return left.equals(Status.DOWN) ? right : left;
    }
}
