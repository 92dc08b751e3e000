package frontrow.audit;

import frontrow.audit.Target.Broker;
import frontrow.audit.Target.Database;
import frontrow.test.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Five databases with the services' own schemas, and topics, in which a few buyers have been: two paid, one could not.
 * What a test breaks is whole again after {@link #mend()}.
 */
public final class World implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("frontrow.root"));
    private static final Path MESSAGING = ROOT.resolve("infra/messaging/src/main/resources/db/messaging");
    private static final Path HTTP = ROOT.resolve("infra/http/src/main/resources/db/http");

    private static final Pattern RESHAPES = Pattern.compile("ALTER|CREATE|DROP");

    /**
     * Faster than to build anew: rows that refer to others go first, ids are drawn from 1 again, and the one table that a
     * migration fills stays.
     */
    private static final String EMPTY = """
        DO $$ DECLARE name text; BEGIN
            FOR name IN SELECT c.oid::regclass FROM pg_class c
                WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'catalogue_version'
                ORDER BY EXISTS (SELECT FROM pg_constraint WHERE conrelid = c.oid AND contype = 'f') DESC
            LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
            FOR name IN SELECT oid::regclass FROM pg_class
                WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace
            LOOP PERFORM setval(name::regclass, 1, false); END LOOP;
        END $$;
        """;

    private final Map<Book, Database> databases = new EnumMap<>(Book.class);
    private final Map<Book, Connection> connections = new EnumMap<>(Book.class);
    private final Set<Book> changed = EnumSet.noneOf(Book.class);
    private final Set<Book> reshaped = EnumSet.noneOf(Book.class);
    private final WorldTopics topics;
    private final Sessions sessions;

    public World() {
        TestServers servers = TestServers.shared();
        for (Book book : Book.values()) {
            TestServers.Database made = servers.createDatabase("audit_" + book.word());
            databases.put(book, new Database(made.url(), made.user(), made.password()));
            connections.put(book, connect(made));
            build(book);
        }
        this.topics = WorldTopics.make(servers);
        topics.tellEverything();
        topics.readEverything();
        this.sessions = new Sessions(target());
    }

    public Target target() {
        return new Target(databases, topics.broker());
    }

    Report audit(Circumstances circumstances) {
        return audit(circumstances, topics);
    }

    /** Audits these databases with the topics of another world. */
    Report audit(Circumstances circumstances, WorldTopics others) {
        return new Auditor(new Target(databases, others.broker())).audit(circumstances, sessions);
    }

    WorldTopics topics() {
        return topics;
    }

    /** What tells the auditor's command of this world, by variable. */
    public Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        databases.forEach((book, database) -> {
            String prefix = "FRONTROW_AUDIT_" + book.word().toUpperCase(Locale.ROOT);
            variables.put(prefix + "_URL", database.url());
            variables.put(prefix + "_USER", database.user());
            variables.put(prefix + "_PASSWORD", database.password());
        });
        Broker broker = topics.broker();
        variables.put("FRONTROW_AUDIT_KAFKA", broker.bootstrapServers());
        variables.put("FRONTROW_AUDIT_REGISTRY", broker.registry().toString());
        variables.put("FRONTROW_AUDIT_TOPIC_PREFIX", broker.topicPrefix(Book.WALLET));
        return variables;
    }

    /** Changes a book until it is mended. */
    public World change(Book book, String... statements) {
        boolean reshapes =
                Stream.of(statements).anyMatch(sql -> RESHAPES.matcher(sql).lookingAt());
        (reshapes ? reshaped : changed).add(book);
        run(book, statements);
        return this;
    }

    /** Changes a book for good, or back. */
    void run(Book book, String... statements) {
        Connection connection = Objects.requireNonNull(connections.get(book));
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new AssertionError("the book of " + book.word() + " can't be changed", failure);
        }
    }

    /** Makes everything whole that was changed. */
    public void mend() {
        reshaped.forEach(this::build);
        changed.removeAll(reshaped);
        changed.forEach(book -> run(book, EMPTY + content(book)));
        reshaped.clear();
        changed.clear();
        topics.readEverything();
    }

    private void build(Book book) {
        // As one script: a transaction, and so a wait for the disk, instead of dozens.
        Stream<String> scripts = Stream.of(
                        Stream.of("DROP SCHEMA public CASCADE; CREATE SCHEMA public;"),
                        migrations(book),
                        Stream.of(content(book)))
                .flatMap(each -> each);
        run(book, scripts.collect(Collectors.joining("\n")));
    }

    private static String content(Book book) {
        return read("world/" + book.word() + ".sql");
    }

    private static Stream<String> migrations(Book book) {
        Path own = ROOT.resolve(book.word() + "-service/src/main/resources/db/migration");
        List<Path> places = book == Book.QUEUE ? List.of(MESSAGING, own) : List.of(MESSAGING, HTTP, own);
        return places.stream().flatMap(World::scripts);
    }

    private static Stream<String> scripts(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return files.sorted(Comparator.comparing(World::version)).map(World::read).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As Flyway names files: {@code V0.1__outbox.sql}. */
    private static BigDecimal version(Path file) {
        String name = file.getFileName().toString();
        return new BigDecimal(name.substring(1, name.indexOf("__")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(String resource) {
        try (var stream = Objects.requireNonNull(World.class.getResourceAsStream("/" + resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Connection connect(TestServers.Database made) {
        try {
            return DriverManager.getConnection(made.url(), made.user(), made.password());
        } catch (SQLException failure) {
            throw new AssertionError("there is no connection to " + made.url(), failure);
        }
    }

    @Override
    public void close() {
        sessions.close();
        connections.values().forEach(World::close);
        topics.close();
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new AssertionError("a connection can't be closed", failure);
        }
    }
}
