package frontrow.http;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.test.TestCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a probe service over real HTTP. */
@SpringBootTest(
        classes = ProbeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=" + HttpIT.SERVICE)
abstract class HttpIT {
    static final String SERVICE = "probe-service";
    static final String USER = "user-123";

    /** A service answers within this or not at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper MAPPER = new JsonMapper();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        registry.add("frontrow.assertion.public-keys", TestCaller::publicKeys);
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer post(String path, String body, String... headers) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer post(String path, byte[] body, String... headers) {
        return send(withType(request(path, headers)).POST(BodyPublishers.ofByteArray(body)));
    }

    Answer post(String path, BodyPublisher body, String... headers) {
        return send(withType(request(path, headers)).POST(body));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder =
                bare(path).setHeader(TestCaller.HEADER, TestCaller.assertion(SERVICE, USER, null));
        for (int i = 0; i < headers.length; i += 2) {
            builder.setHeader(headers[i], headers[i + 1]);
        }
        return builder;
    }

    HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().map().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, each -> each.getValue().getFirst())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static HttpRequest.Builder withType(HttpRequest.Builder builder) {
        boolean named = builder.copy()
                .GET()
                .build()
                .headers()
                .firstValue("Content-Type")
                .isPresent();
        return named ? builder : builder.setHeader("Content-Type", "application/json");
    }

    /** What came back. */
    record Answer(int status, String body, Map<String, String> headers) {
        JsonNode json() {
            return MAPPER.readTree(body);
        }

        Answer is(int expectedStatus, String code) {
            assertThat(status).as(body).isEqualTo(expectedStatus);
            assertThat(headers).containsEntry("content-type", "application/problem+json");
            JsonNode problem = json();
            assertThat(problem.propertyNames())
                    .contains("type", "title", "status", "detail", "instance", "error", "code", "traceId");
            assertThat(problem.get("code").asString()).isEqualTo(code);
            assertThat(problem.get("status").asInt()).isEqualTo(expectedStatus);
            assertThat(problem.get("error")).isEqualTo(problem.get("detail"));
            assertThat(problem.get("traceId").asString()).matches("[0-9a-f]{32}");
            assertThat(body)
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContain("java.", "jackson", "\\tat ", "Tomcat");
            return this;
        }

        Answer blames(String... fields) {
            assertThat(json().get("errors")
                            .valueStream()
                            .map(each -> each.get("field").asString()))
                    .as(body)
                    .containsExactlyInAnyOrder(fields);
            return this;
        }

        Answer saying(String reason) {
            assertThat(json().get("errors").get(0).get("reason").asString()).isEqualTo(reason);
            return this;
        }

        Answer ok() {
            assertThat(status).as(body).isEqualTo(200);
            return this;
        }
    }
}
