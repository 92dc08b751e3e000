package frontrow.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** PostgreSQL, Redis, Kafka and the schema registry, running as processes on one data directory. */
public final class ServerSet implements AutoCloseable {

    private final ServerSettings settings;
    private final Secrets secrets;
    private final Part postgres;
    private final Part redis;
    private final Part kafka;
    private final Part registry;

    /** Describes the servers without starting them, so that a stop can reach them while they are starting. */
    public ServerSet(ServerSettings settings, ProcessLedger ledger) {
        this(settings, ledger, false, List.of());
    }

    /**
     * As above; servers without a start cache may train for one first, which makes this start slower, and the broker may
     * have more listeners.
     */
    public ServerSet(
            ServerSettings settings, ProcessLedger ledger, boolean trained, List<KafkaListener> kafkaListeners) {
        this.settings = settings;
        this.secrets = new Secrets(passwords(settings.dataDirectory()));
        Programs programs = new Programs(settings.programsDirectory());
        this.postgres = new Part(new PostgresRecipe(settings, programs, secrets), ledger);
        this.redis = new Part(new RedisRecipe(settings, programs), ledger);
        this.kafka = new Part(new KafkaRecipe(settings, programs, trained, kafkaListeners), ledger);
        Database database = coordinates().database(ServerSettings.REGISTRY_DATABASE);
        this.registry = new Part(new RegistryRecipe(settings, programs, database, trained), ledger);
    }

    static Path passwords(Path dataDirectory) {
        return dataDirectory.resolve("passwords.properties");
    }

    /**
     * Starts all servers, side by side where they don't need each other.
     *
     * @throws PartFailedException for the first that can't start; none is left running then
     */
    public void start(Progress progress) {
        SideBySide.run(
                List.of(
                        () -> {
                            start(postgres, progress);
                            start(registry, progress);
                        },
                        () -> start(kafka, progress),
                        () -> start(redis, progress)),
                this::close);
    }

    private static void start(Part part, Progress progress) {
        if (part.lacksTraining()) {
            progress.trains(part.name());
            part.train();
        }
        progress.ready(part.name(), part.port(), part.start());
    }

    /** Stops all for good; PostgreSQL last, because the registry writes to it. */
    @Override
    public void close() {
        SideBySide.run(List.of(registry::retire, kafka::retire, redis::retire), () -> {});
        postgres.retire();
    }

    /** Where clients find the servers. */
    public Coordinates coordinates() {
        Map<String, String> passwords = new TreeMap<>();
        settings.databases().forEach(name -> passwords.put(name, secrets.password(name)));
        passwords.put(ServerSettings.REGISTRY_DATABASE, secrets.password(ServerSettings.REGISTRY_DATABASE));
        return new Coordinates(settings.ports(), secrets.password(PostgresAdmin.SUPERUSER), passwords);
    }

    /** All four, PostgreSQL first. */
    public List<Part> parts() {
        return List.of(postgres, redis, kafka, registry);
    }

    /** One of {@code postgres}, {@code redis}, {@code kafka}, {@code registry}. */
    public Part part(String name) {
        Optional<Part> found =
                parts().stream().filter(part -> part.name().equals(name)).findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("no server is called " + name));
    }
}
