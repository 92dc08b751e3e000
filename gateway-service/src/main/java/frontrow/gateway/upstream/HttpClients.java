package frontrow.gateway.upstream;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/** The connections to the services, shared by everything that calls them. */
@Component
public class HttpClients {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(1);

    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();
    // HTTP/1.1, since an upgrade to HTTP/2 would be offered with each request; redirects belong to the client.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_LIMIT)
            .executor(executor)
            .build();

    /** The connections without a limit on the time of an answer. */
    public HttpClient client() {
        return client;
    }

    /** Requests whose answer has to be complete within {@code limit}. */
    public ClientHttpRequestFactory within(Duration limit) {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client, executor);
        factory.setReadTimeout(limit);
        // Bytes pass as they come: whether they are compressed is settled between client and service.
        factory.enableCompression(false);
        // An answer that breaks off is seen here, where the instance is to blame, and before a byte of it has gone on.
        return new BufferingClientHttpRequestFactory(factory);
    }
}
