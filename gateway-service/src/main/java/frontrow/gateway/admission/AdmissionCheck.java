package frontrow.gateway.admission;

import frontrow.gateway.error.Refusals;
import frontrow.gateway.upstream.HttpClients;
import frontrow.gateway.upstream.Service;
import frontrow.gateway.upstream.Upstreams;
import frontrow.http.caller.AssertionSigner;
import frontrow.http.caller.Caller;
import frontrow.http.trace.Trace;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks queue-service about a token. */
@Component
class AdmissionCheck {
    private static final Logger log = LoggerFactory.getLogger(AdmissionCheck.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String CHECK = "/internal/admissions/check";
    private static final String FORMER_HOLDER = "/internal/admissions/former-holder";

    private final Upstreams upstreams;
    private final AssertionSigner signer;
    private final RestClient client;

    AdmissionCheck(Upstreams upstreams, AssertionSigner signer, HttpClients clients) {
        this.upstreams = upstreams;
        this.signer = signer;
        this.client = RestClient.builder().requestFactory(clients.within(LIMIT)).build();
    }

    private record Question(String token) {}

    private record FormerHolder(@Nullable String userId) {}

    /**
     * Asks about the token.
     *
     * @throws frontrow.http.problem.Problem 503 if queue-service can't tell
     */
    AdmissionAnswer ask(String token) {
        return ask(CHECK, token, AdmissionAnswer.class);
    }

    /**
     * Asks whom a token let in that is good for nothing any more.
     *
     * @throws frontrow.http.problem.Problem 503 if queue-service can't tell
     */
    Optional<String> formerHolder(String token) {
        return Optional.ofNullable(ask(FORMER_HOLDER, token, FormerHolder.class).userId());
    }

    private <T> T ask(String path, String token, Class<T> answer) {
        try {
            return upstreams.call(Service.QUEUE, base -> post(base.resolve(path), token, answer));
        } catch (RestClientException e) {
            // Answered, but not with what was asked for: an error of queue-service's, or of a part that it needs.
            log.warn("queue-service couldn't tell whether a token is active: {}", e.getMessage());
            throw Refusals.unavailable();
        }
    }

    private <T> T post(URI address, String token, Class<T> type) {
        T answer = client.post()
                .uri(address)
                .header(AssertionSigner.HEADER, signer.sign(Service.QUEUE.audience(), Caller.anonymous()))
                .header(Trace.HEADER, Trace.current().traceparent())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .body(new Question(token))
                .retrieve()
                .body(type);
        if (answer == null) {
            throw new RestClientException("an empty answer");
        }
        return answer;
    }
}
