package frontrow.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One Kafka node in KRaft mode, broker and controller in one process. */
final class KafkaRecipe implements Recipe {

    private static final String NAME = "kafka";

    /** Any id will do where one node is the whole cluster; it must stay the same for its data. */
    private static final String CLUSTER_ID = "ZnJvbnRyb3ctY2x1c3Rlcg";

    private static final List<String> MACHINE_OPTIONS = List.of("-XX:+UseSerialGC", "-Xss512k");

    private final ServerSettings settings;
    private final Programs programs;
    private final boolean trained;
    private final List<KafkaListener> more;
    private final Path home;

    /** @param more listeners besides the one that everybody uses */
    KafkaRecipe(ServerSettings settings, Programs programs, boolean trained, List<KafkaListener> more) {
        this.settings = settings;
        this.programs = programs;
        this.trained = trained;
        this.more = List.copyOf(more);
        this.home = settings.dataDirectory().resolve(NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return settings.ports().kafka();
    }

    @Override
    public Path logFile() {
        return settings.logFile(NAME);
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(home);
            Files.writeString(configuration(), properties());
            Files.writeString(logging(), LOGGING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(data().resolve("meta.properties"))) {
            format();
        }
    }

    private void format() {
        // What an interrupted formatting left can't be gone on with.
        Directories.delete(data());
        List<String> command = new ArrayList<>(List.of(Launch.java(), "-XX:TieredStopAtLevel=1"));
        command.addAll(MACHINE_OPTIONS);
        command.addAll(List.of("-cp", classPath(), "kafka.tools.StorageTool"));
        command.addAll(List.of("format", "-t", CLUSTER_ID, "-c", configuration().toString()));
        Launch format = new Launch(command, loggingOptions(), home);
        int exitCode = OneTimeCommand.run(format, logFile());
        if (exitCode != 0) {
            throw new PartFailedException(
                    "Kafka's storage can't be formatted (exit code " + exitCode + ").",
                    new LogFile(logFile()).lastLines(15));
        }
    }

    /** What differs between data directories stays out of it, else the start cache would fit only one of them. */
    @Override
    public Optional<JavaProgram> program() {
        List<String> options = new ArrayList<>(List.of("-Xms64m", "-Xmx256m", "-XX:ReservedCodeCacheSize=64m"));
        options.addAll(MACHINE_OPTIONS);
        return Optional.of(new JavaProgram(
                options,
                List.of("-cp", classPath(), "kafka.Kafka", configuration().toString()),
                programs.startCache("kafka"),
                trained));
    }

    @Override
    public Launch launch() {
        return new Launch(program().orElseThrow().command(), loggingOptions(), home);
    }

    /** The listener opens its port last, when broker and controller know each other. */
    @Override
    public boolean isReady() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            return socket.isConnected();
        } catch (IOException e) {
            // Refused until it is up: that is the answer.
            return false;
        }
    }

    /** Read by the machine itself, and given this way because the path differs between data directories. */
    private Map<String, String> loggingOptions() {
        return Map.of(
                "JDK_JAVA_OPTIONS", "-Dlog4j2.configurationFile=" + logging().toUri());
    }

    private String classPath() {
        return programs.artifacts().kafka().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String properties() {
        int controller = settings.ports().kafkaController();
        return """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%4$s
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d%5$s
            controller.listener.names=CONTROLLER
            inter.broker.listener.name=PLAINTEXT
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT%6$s
            log.dirs=%3$s
            auto.create.topics.enable=false
            num.partitions=3
            default.replication.factor=1
            min.insync.replicas=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=3
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=1
            group.initial.rebalance.delay.ms=0
            group.min.session.timeout.ms=1000
            group.consumer.min.session.timeout.ms=1000
            group.consumer.min.heartbeat.interval.ms=500
            num.network.threads=2
            num.io.threads=4
            log.cleaner.dedupe.buffer.size=4194304
            controlled.shutdown.enable=false
            """.formatted(
                        port(),
                        controller,
                        data(),
                        more(KafkaListener::address),
                        more(KafkaListener::advertised),
                        more(listener -> listener.name() + ":PLAINTEXT"));
    }

    private String more(Function<KafkaListener, String> said) {
        return more.stream().map(listener -> "," + said.apply(listener)).collect(Collectors.joining());
    }

    private static final String LOGGING = """
        status=warn
        appender.out.type=Console
        appender.out.name=out
        appender.out.layout.type=PatternLayout
        appender.out.layout.pattern=%d{ISO8601} %p %m (%c)%n
        rootLogger.level=info
        rootLogger.appenderRef.out.ref=out
        """;

    private Path configuration() {
        return home.resolve("server.properties");
    }

    private Path logging() {
        return home.resolve("log4j2.properties");
    }

    private Path data() {
        return home.resolve("data");
    }
}
