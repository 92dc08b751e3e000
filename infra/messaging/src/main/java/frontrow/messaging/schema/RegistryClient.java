package frontrow.messaging.schema;

import frontrow.messaging.PassingFault;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The calls of the Confluent schema registry API (version 7) that we need. A registry that is away is a
 * {@link PassingFault}.
 */
public final class RegistryClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final RestClient rest;

    public RegistryClient(URI url) {
        // The registry leaves a request with a body unanswered that asks to go on in HTTP/2.
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build());
        requests.setReadTimeout(READ_TIMEOUT);
        // A compressed answer that is cut off by the time limit ends in a fault that can't be told from a bug.
        requests.enableCompression(false);
        this.rest = RestClient.builder()
                .baseUrl(url.toString())
                .requestFactory(requests)
                .build();
    }

    /** Asks the registry to refuse what old or new readers could not read. */
    public void requireFullTransitiveCompatibility() {
        call(() -> rest.put()
                .uri("/config")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("compatibility", "FULL_TRANSITIVE"))
                .retrieve()
                .toBodilessEntity());
    }

    /**
     * Registers a schema, or finds it where it is registered already.
     *
     * @return its id
     * @throws IncompatibleSchema if readers of older versions would break
     */
    public int register(String subject, Schema schema) {
        return call(() -> {
            try {
                return Objects.requireNonNull(rest.post()
                                .uri("/subjects/{subject}/versions", subject)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(Map.of("schema", schema.toString()))
                                .retrieve()
                                .body(Registered.class))
                        .id();
            } catch (HttpClientErrorException refused) {
                throw refusal(subject, refused);
            }
        });
    }

    /**
     * The text of a schema.
     *
     * @throws UnreadableRecord if the registry knows no such id
     */
    public String schemaText(int id) {
        return call(() -> {
            try {
                return Objects.requireNonNull(rest.get()
                                .uri("/schemas/ids/{id}", id)
                                .retrieve()
                                .body(SchemaText.class))
                        .schema();
            } catch (HttpClientErrorException refused) {
                if (refused.getStatusCode().value() == NOT_FOUND) {
                    throw new UnreadableRecord("the schema registry knows no schema " + id, refused);
                }
                throw refused;
            }
        });
    }

    private static RuntimeException refusal(String subject, HttpClientErrorException refused) {
        HttpStatusCode status = refused.getStatusCode();
        return status.value() == CONFLICT
                ? new IncompatibleSchema(subject, refused.getResponseBodyAsString())
                : refused;
    }

    private static <T> T call(java.util.function.Supplier<T> request) {
        try {
            return Objects.requireNonNull(request.get());
        } catch (RestClientException away) {
            throw new PassingFault("the schema registry gave no answer", away);
        }
    }

    record Registered(int id) {}

    record SchemaText(String schema) {}
}
