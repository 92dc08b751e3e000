package frontrow.servers;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where running servers are found, and what it takes to be let in.
 *
 * @param adminPassword of PostgreSQL's superuser
 * @param passwords by name of database
 */
public record Coordinates(ServerPorts ports, String adminPassword, Map<String, String> passwords) {

    private static final String PASSWORD_PREFIX = "password.";

    public Coordinates {
        passwords = Map.copyOf(passwords);
    }

    /**
     * Of servers that run on a data directory, for a process that did not start them.
     *
     * @throws PartFailedException if no servers ever ran on it
     */
    public static Coordinates ofData(Path dataDirectory, ServerPorts ports) {
        Path file = ServerSet.passwords(dataDirectory);
        if (!Files.exists(file)) {
            throw new PartFailedException("No servers have run on " + dataDirectory + " yet.");
        }
        Secrets secrets = new Secrets(file);
        return new Coordinates(ports, secrets.password(PostgresAdmin.SUPERUSER), secrets.databases());
    }

    /** A database that was made when the servers started. */
    public Database database(String name) {
        String password = passwords.get(name);
        if (password == null) {
            throw new IllegalArgumentException("no database is called " + name);
        }
        return new Database(name, url(name), name, password);
    }

    /**
     * Makes an empty database with a role of its own, under the limits that the services' roles have. One of that
     * name is dropped first.
     */
    public Database createDatabase(String name) {
        PostgresAdmin admin = new PostgresAdmin(ports.postgres(), adminPassword);
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        admin.drop(name);
        return admin.ensure(name, HexFormat.of().formatHex(random), true);
    }

    /** The maintenance database as superuser, to look at what a service's role may not see. */
    public Database superuser() {
        return new Database("postgres", url("postgres"), PostgresAdmin.SUPERUSER, adminPassword);
    }

    public String redisHost() {
        return "127.0.0.1";
    }

    public int redisPort() {
        return ports.redis();
    }

    /** {@code host:port} of the broker. */
    public String kafkaBootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** The registry's address for clients that speak Confluent's API. */
    public String registryUrl() {
        return "http://127.0.0.1:" + ports.registry() + RegistryRecipe.CONFLUENT_PATH;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }

    /** Writes all of this to a file that only its owner may read; it appears complete or not at all. */
    void store(Path file) {
        Properties properties = new Properties();
        properties.setProperty("postgres", Integer.toString(ports.postgres()));
        properties.setProperty("redis", Integer.toString(ports.redis()));
        properties.setProperty("kafka", Integer.toString(ports.kafka()));
        properties.setProperty("kafkaController", Integer.toString(ports.kafkaController()));
        properties.setProperty("registry", Integer.toString(ports.registry()));
        properties.setProperty("adminPassword", adminPassword);
        passwords.forEach((name, password) -> properties.setProperty(PASSWORD_PREFIX + name, password));
        try {
            StringWriter text = new StringWriter();
            properties.store(text, null);
            Path next = PrivateFiles.write(file.resolveSibling(file.getFileName() + ".next"), text.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Coordinates load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> passwords = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PASSWORD_PREFIX))
                .forEach(name -> passwords.put(name.substring(PASSWORD_PREFIX.length()), properties.getProperty(name)));
        ServerPorts ports = new ServerPorts(
                port(properties, "postgres"),
                port(properties, "redis"),
                port(properties, "kafka"),
                port(properties, "kafkaController"),
                port(properties, "registry"));
        return new Coordinates(ports, properties.getProperty("adminPassword"), passwords);
    }

    private static int port(Properties properties, String name) {
        return Integer.parseInt(properties.getProperty(name));
    }
}
