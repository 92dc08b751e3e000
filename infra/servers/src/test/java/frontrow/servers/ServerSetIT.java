package frontrow.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One set for all of these tests; the last of them stops it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerSetIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path DIRECTORY = TARGET.resolve("server-set-it");

    private static ServerSettings settings;
    private static DataDirectory data;
    private static ServerSet servers;

    @BeforeAll
    static void startServers() {
        Directories.delete(DIRECTORY);
        settings = settings(ServerPorts.free());
        data = DataDirectory.take(settings.dataDirectory());
        servers = new ServerSet(settings, data.ledger());
        servers.start((part, port, took) -> {});
    }

    private static ServerSettings settings(ServerPorts ports) {
        return new ServerSettings(
                DIRECTORY.resolve("data"),
                DIRECTORY.resolve("logs"),
                TARGET.resolve("programs"),
                ports,
                List.of("wallet", "payment"));
    }

    @AfterAll
    static void stopServers() {
        servers.close();
        data.close();
    }

    @Test
    void writesCommitsThroughToTheDisk() throws SQLException {
        Database wallet = servers.coordinates().database("wallet");

        assertThat(setting(wallet, "fsync")).isEqualTo("on");
        assertThat(setting(wallet, "synchronous_commit")).isEqualTo("on");
        assertThat(setting(wallet, "full_page_writes")).isEqualTo("on");
    }

    @Test
    void limitsTheSessionsOfTheServices() throws SQLException {
        for (String name : List.of("wallet", "payment")) {
            Database database = servers.coordinates().database(name);
            assertThat(setting(database, "transaction_timeout")).isEqualTo("5s");
            assertThat(setting(database, "idle_in_transaction_session_timeout")).isEqualTo("5s");
            assertThat(setting(database, "lock_timeout")).isEqualTo("5s");
        }
        assertThat(setting(servers.coordinates().database("registry"), "lock_timeout"))
                .isEqualTo("0");
    }

    @Test
    void makesAnEmptyDatabaseEachTimeOneIsAskedFor() throws SQLException {
        Database first = servers.coordinates().createDatabase("scratch");
        try (Connection connection = first.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE things (id bigint PRIMARY KEY)");
        }

        Database again = servers.coordinates().createDatabase("scratch");

        assertThat(query(again, "SELECT count(*) FROM pg_tables WHERE tablename = 'things'"))
                .isEqualTo("0");
        assertThat(setting(again, "lock_timeout")).isEqualTo("5s");
    }

    @Test
    void keepsPasswordsFromOtherUsers() throws IOException {
        Path passwords = settings.dataDirectory().resolve("passwords.properties");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                .isEqualTo("rw-------");
        assertThat(servers.coordinates().database("wallet").toString())
                .doesNotContain(servers.coordinates().database("wallet").password());
    }

    @Test
    void keepsWhatRedisIsTold() throws IOException {
        assertThat(redis("CONFIG GET appendonly")).contains("yes");
        assertThat(redis("CONFIG GET appendfsync")).contains("everysec");
    }

    @Test
    void makesTopicsOnlyWhenAsked() throws Exception {
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers.coordinates().kafkaBootstrapServers());
        try (Admin admin = Admin.create(configuration)) {
            admin.createTopics(List.of(new NewTopic("wallet.events", -1, (short) -1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);

            assertThat(admin.describeTopics(List.of("wallet.events"))
                            .allTopicNames()
                            .get(20, TimeUnit.SECONDS)
                            .get("wallet.events")
                            .partitions())
                    .hasSize(3);
            assertThatThrownBy(() -> admin.describeTopics(List.of("never.asked.for"))
                            .allTopicNames()
                            .get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void servesSchemasByConfluentsApi() throws Exception {
        HttpRequest registration = HttpRequest.newBuilder(
                        URI.create(servers.coordinates().registryUrl() + "/subjects/things/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"schema\": \"{\\\"type\\\": \\\"string\\\"}\"}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(registration, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"id\"");
        }
        assertThat(query(servers.coordinates().database("registry"), "SELECT count(*) > 0 FROM versions"))
                .isEqualTo("t");
    }

    @Test
    void freezesAndThawsAServerWithAllItsProcesses() throws Exception {
        Part redis = servers.part("redis");
        redis.pause();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
            socket.setSoTimeout(300);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(IOException.class);
        } finally {
            redis.resume();
        }

        assertThat(redis("PING")).contains("+PONG");
    }

    @Test
    @Order(Integer.MAX_VALUE - 2)
    void comesBackFromAKillWithItsData() throws SQLException {
        Database wallet = servers.coordinates().database("wallet");
        try (Connection connection = wallet.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (id bigint PRIMARY KEY)");
        }

        servers.part("postgres").kill();
        servers.part("postgres").restart();

        assertThat(query(wallet, "SELECT count(*) FROM kept")).isEqualTo("0");
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerPorts free = ServerPorts.free();
            ServerPorts ports = new ServerPorts(
                    free.postgres(), taken.getLocalPort(), free.kafka(), free.kafkaController(), free.registry());
            ServerSettings other = ServerSettings.forTests(TARGET.resolve("taken-port-it"), TARGET.resolve("programs"));
            ServerSettings settings = new ServerSettings(
                    other.dataDirectory(), other.logDirectory(), other.programsDirectory(), ports, List.of());
            try (DataDirectory directory = DataDirectory.take(settings.dataDirectory());
                    ServerSet set = new ServerSet(settings, directory.ledger())) {
                assertThatThrownBy(() -> set.start((part, port, took) -> {}))
                        .isInstanceOf(PartFailedException.class)
                        .hasMessage(
                                "Port " + taken.getLocalPort() + ", which redis needs, is taken by another program.");
                assertThat(set.parts()).noneMatch(Part::isAlive);
            }
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoProcessWhenItStops() {
        List<ProcessHandle> all = servers.parts().stream()
                .map(part -> ProcessHandle.of(part.pid()).orElseThrow())
                .flatMap(process ->
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(process), process.descendants()))
                .toList();
        assertThat(all).hasSizeGreaterThan(4);

        servers.close();

        assertThat(all).noneMatch(ProcessHandle::isAlive);
    }

    private static String setting(Database database, String name) throws SQLException {
        return query(database, "SELECT current_setting('" + name + "')");
    }

    private static String query(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String redis(String command) throws IOException {
        try (Socket socket = new Socket(
                servers.coordinates().redisHost(), servers.coordinates().redisPort())) {
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return answer.lines().reduce("", (all, line) -> all + line + "\n");
        }
    }
}
