package frontrow.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schema registry, which keeps its schemas and their ids in PostgreSQL. */
final class RegistryRecipe implements Recipe {

    static final String CONFLUENT_PATH = "/apis/ccompat/v7";

    private static final String NAME = "registry";

    /** The last two are what the manifest of the registry's own launcher asks for. */
    private static final List<String> MACHINE = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final ServerSettings settings;
    private final Programs programs;
    private final Database database;
    private final boolean trained;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    RegistryRecipe(ServerSettings settings, Programs programs, Database database, boolean trained) {
        this.settings = settings;
        this.programs = programs;
        this.database = database;
        this.trained = trained;
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
    public Optional<JavaProgram> program() {
        Path home = programs.registry();
        return Optional.of(new JavaProgram(
                MACHINE,
                List.of("-cp", classPath(home), "io.quarkus.runner.GeneratedMain"),
                programs.startCache(NAME),
                trained));
    }

    @Override
    public Launch launch() {
        return new Launch(program().orElseThrow().command(), environment(), settings.dataDirectory());
    }

    /**
     * All jars on one class path, those that the build of the registry rewrote first: its own launcher loads classes
     * in a way that a start cache can't hold.
     */
    private static String classPath(Path home) {
        Stream<Path> rewritten =
                Stream.of("transformed-bytecode.jar", "generated-bytecode.jar").map(home.resolve("quarkus")::resolve);
        return Stream.concat(
                        rewritten,
                        Stream.of("app", "lib/boot", "lib/main").flatMap(directory -> jars(home.resolve(directory))))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> jars(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
