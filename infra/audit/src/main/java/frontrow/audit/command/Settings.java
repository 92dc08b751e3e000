package frontrow.audit.command;

import frontrow.audit.Book;
import frontrow.audit.Circumstances;
import frontrow.audit.Circumstances.Known;
import frontrow.audit.Mode;
import frontrow.audit.Outage;
import frontrow.audit.Target;
import frontrow.audit.Target.Broker;
import frontrow.audit.Target.Database;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says about the system, each as a system property or an environment variable; {@code
 * frontrow.audit.wallet.url} is {@code FRONTROW_AUDIT_WALLET_URL} there. Passwords are taken from the environment
 * alone.
 */
final class Settings {

    private static final String PREFIX = "frontrow.audit.";

    private final Lookup properties;
    private final Lookup environment;

    Settings(Lookup properties, Lookup environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** Where a setting may stand. */
    @FunctionalInterface
    interface Lookup {
        @Nullable
        String get(String name);
    }

    /** A setting is missing or can't be read; the message says which. */
    static final class WrongSetting extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongSetting(String name, String reason) {
            super(PREFIX + name + " (" + variable(name) + ") " + reason);
        }
    }

    Target target() {
        Map<Book, Database> databases = new EnumMap<>(Book.class);
        for (Book book : Book.values()) {
            databases.put(book, database(book.word()));
        }
        Broker broker = new Broker(
                required("kafka"),
                read("registry", required("registry"), URI::create),
                optional("topic-prefix", ""),
                client(optional("kafka-client", "")));
        return new Target(databases, broker);
    }

    private Database database(String word) {
        String password = environment.get(variable(word + ".password"));
        if (password == null) {
            throw new WrongSetting(word + ".password", "is not set; passwords are taken from the environment alone");
        }
        return new Database(required(word + ".url"), optional(word + ".user", word), password);
    }

    Circumstances circumstances() {
        Mode mode = read("mode", optional("mode", "live"), text -> Mode.valueOf(text.toUpperCase(Locale.ROOT)));
        Known known = Known.nothing().withCapacity(read("capacity", optional("capacity", "500"), Integer::valueOf));
        String outages = optional("outages", "");
        return Circumstances.of(mode)
                .settlingWithin(read("settle-within", optional("settle-within", "PT10S"), Duration::parse))
                .knowing(outages.isEmpty() ? known : known.withOutages(read("outages", outages, Settings::outages)));
    }

    /** {@code 2026-05-29T15:30:00+09:00/2026-05-29T15:31:00+09:00}, several with commas between them. */
    private static List<Outage> outages(String text) {
        return Arrays.stream(text.split(",", -1)).map(Settings::outage).toList();
    }

    private static Outage outage(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("is not two times with a slash between them: " + text);
        }
        return new Outage(instant(ends[0]), instant(ends[1]));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text.strip()).toInstant();
    }

    /** What Kafka's own clients read from a file: how to prove who one is, whom to trust. */
    private static Map<String, String> client(String file) {
        if (file.isEmpty()) {
            return Map.of();
        }
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            read.load(reader);
        } catch (IOException failure) {
            throw new WrongSetting("kafka-client", "can't be read: " + failure.getMessage());
        }
        Map<String, String> client = new HashMap<>();
        read.stringPropertyNames().forEach(name -> client.put(name, read.getProperty(name)));
        return client;
    }

    private String required(String name) {
        String value = value(name);
        if (value == null) {
            throw new WrongSetting(name, "is not set");
        }
        return value;
    }

    private String optional(String name, String otherwise) {
        String value = value(name);
        return value == null ? otherwise : value;
    }

    private @Nullable String value(String name) {
        String property = properties.get(PREFIX + name);
        return property == null ? environment.get(variable(name)) : property;
    }

    private static <T> T read(String name, String value, Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new WrongSetting(name, "can't be read: " + value);
        }
    }

    private static String variable(String name) {
        return (PREFIX + name).replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
