package frontrow.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The schema registry, which keeps its schemas and their ids in PostgreSQL. */
final class RegistryRecipe implements Recipe {

    static final String CONFLUENT_PATH = "/apis/ccompat/v7";

    private static final String NAME = "registry";

    private final ServerSettings settings;
    private final Programs programs;
    private final Database database;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    RegistryRecipe(ServerSettings settings, Programs programs, Database database) {
        this.settings = settings;
        this.programs = programs;
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return settings.ports().registry();
    }

    @Override
    public Path logFile() {
        return settings.logFile(NAME);
    }

    @Override
    public Launch launch() {
        Path home = programs.registry();
        List<String> command = List.of(
                Launch.java(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss512k",
                "-jar",
                home.resolve("quarkus-run.jar").toString());
        return new Launch(command, environment(), settings.dataDirectory());
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("APICURIO_STORAGE_KIND", "sql"),
                Map.entry("APICURIO_STORAGE_SQL_KIND", "postgresql"),
                Map.entry("APICURIO_DATASOURCE_URL", database.url()),
                Map.entry("APICURIO_DATASOURCE_USERNAME", database.user()),
                Map.entry("APICURIO_DATASOURCE_PASSWORD", database.password()),
                Map.entry("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "10"),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port())),
                Map.entry("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false"),
                // Nobody asks the management port; 0 takes whichever is free.
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", "0"));
    }

    @Override
    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port() + CONFLUENT_PATH + "/subjects"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Refused until it is up: that is the answer.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
