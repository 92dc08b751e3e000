package frontrow.stack;

import frontrow.servers.Coordinates;
import frontrow.servers.DataDirectory;
import frontrow.servers.Directories;
import frontrow.servers.Part;
import frontrow.servers.PartFailedException;
import frontrow.servers.Progress;
import frontrow.servers.ServerSet;
import frontrow.servers.SideBySide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Servers and services, each a process, started and stopped together. */
public final class Stack implements AutoCloseable {

    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(60);
    private static final Duration HEALTH_POLL = Duration.ofMillis(100);

    private final StackSettings settings;
    private final DataDirectory data;
    private final ServerSet servers;
    private final Keys keys;
    private final ServiceConfiguration configuration;
    private final List<Part> services;
    private boolean closed;

    private Stack(StackSettings settings, DataDirectory data) {
        this.settings = settings;
        this.data = data;
        this.servers = new ServerSet(settings.servers(), data.ledger(), settings.trained(), settings.kafkaListeners());
        this.keys = new Keys(settings.data().resolve("keys"));
        this.configuration = new ServiceConfiguration(settings, servers.coordinates(), keys);
        this.services = Stream.of(Service.values())
                .flatMap(service -> IntStream.rangeClosed(1, settings.replicas(service))
                        .mapToObj(number -> new ServiceRecipe(service, number, settings, configuration)))
                .map(recipe -> new Part(recipe, data.ledger()))
                .toList();
    }

    /**
     * Takes the data directory, which ends what a killed run left, and describes the parts without starting them, so
     * that {@link #close()} can reach a start that is under way.
     *
     * @throws PartFailedException if another stack uses the directory
     */
    public static Stack on(StackSettings settings) {
        DataDirectory data = DataDirectory.take(settings.data());
        try {
            if (settings.fresh()) {
                deleteContents(data);
            }
            Files.createDirectories(settings.logs());
            return new Stack(settings, data);
        } catch (IOException e) {
            data.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** Starts a whole stack and returns when it's ready; nothing is left running if it can't be. */
    public static Stack start(StackSettings settings, Progress progress) {
        Stack stack = on(settings);
        try {
            stack.start(progress);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private static void deleteContents(DataDirectory data) throws IOException {
        try (Stream<Path> entries = Files.list(data.path())) {
            // The lock stays: it is what keeps others out while this goes on.
            entries.filter(entry -> Files.isDirectory(entry) || !entry.endsWith("lock"))
                    .filter(entry -> !entry.endsWith("processes"))
                    .forEach(Directories::delete);
        }
    }

    /**
     * Starts servers, then services, each group side by side, and waits until the gateway finds all of them ready.
     *
     * @throws PartFailedException for the first that can't start
     */
    public void start(Progress progress) {
        parts().forEach(Part::refuseTakenPort);
        SideBySide.run(
                List.of(
                        () -> servers.start(progress),
                        keys::makeMissing,
                        // Meanwhile: laying out jars is work for the disk more than for the processors.
                        () -> services.forEach(Part::prepareProgram)),
                this::stop);
        train(progress);
        List<Runnable> starts = new ArrayList<>();
        services.forEach(service -> starts.add(() -> progress.ready(service.name(), service.port(), service.start())));
        SideBySide.run(starts, this::stop);
        awaitHealth();
    }

    /**
     * Two at a time and before the others start, else the memory of all would be taken twice; one process of each service,
     * because all of them have one program.
     */
    private void train(Progress progress) {
        Queue<Part> untrained = Stream.of(Service.values())
                .map(service -> services(service).getFirst())
                .filter(Part::lacksTraining)
                .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
        Runnable trainer = () -> {
            for (Part part = untrained.poll(); part != null; part = untrained.poll()) {
                progress.trains(part.name());
                part.train();
            }
        };
        SideBySide.run(List.of(trainer, trainer), this::stop);
    }

    /**
     * Waits until each gateway finds an instance of every service ready.
     *
     * @throws PartFailedException if it doesn't within a minute
     */
    public void awaitHealth() {
        long deadline = System.nanoTime() + HEALTH_PATIENCE.toNanos();
        while (!isHealthy()) {
            if (System.nanoTime() > deadline) {
                throw new PartFailedException("The gateway doesn't find all services ready.");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(HEALTH_POLL.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PartFailedException("The start was interrupted.", e);
            }
        }
    }

    /** Whether each gateway finds an instance of every service ready now. */
    public boolean isHealthy() {
        return baseUrls().stream().allMatch(url -> Http.answersOk(url + "/actuator/health/stack"));
    }

    /** Where clients call. */
    public String baseUrl() {
        return "http://localhost:" + settings.gatewayPort();
    }

    /** Where clients call where there are several gateways, the first one first. */
    public List<String> baseUrls() {
        return IntStream.rangeClosed(1, settings.replicas(Service.GATEWAY))
                .mapToObj(number -> "http://localhost:" + Service.GATEWAY.port(settings.gatewayPort(), number))
                .toList();
    }

    /** The processes of one service, the first one first. */
    public List<Part> services(Service service) {
        return services.stream()
                .filter(part ->
                        part.name().equals(service.word()) || part.name().startsWith(service.word() + "-"))
                .toList();
    }

    /** What the processes of one service are told besides the settings, from their next start on. */
    public void configure(Service service, Map<String, String> properties) {
        configuration.change(service, properties);
    }

    /** Where the servers are found, and the passwords of the databases. */
    public Coordinates coordinates() {
        return servers.coordinates();
    }

    /** The processes of the services, gateway first. */
    public List<Part> services() {
        return services;
    }

    /** All processes, servers first. */
    public List<Part> parts() {
        List<Part> all = new ArrayList<>(servers.parts());
        all.addAll(services);
        return List.copyOf(all);
    }

    /** One process by its name: {@code kafka}, {@code wallet}, {@code wallet-2}. */
    public Part part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part is called " + name));
    }

    /**
     * Starts the processes of one service again, side by side, with these properties besides those of the settings, and
     * returns when the gateway finds it ready.
     */
    public void restart(Service service, Map<String, String> properties) {
        configure(service, properties);
        SideBySide.run(
                services(service).stream().<Runnable>map(part -> part::restart).toList(), this::stop);
        awaitHealth();
    }

    /** Stops the services, then the servers; a start under way fails. */
    public void stop() {
        List<Runnable> stops = new ArrayList<>();
        services.forEach(service -> stops.add(service::retire));
        SideBySide.run(stops, () -> {});
        servers.close();
    }

    /** Has the stack closed when this process ends before it was, say because a build is broken off. */
    public Stack closedAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-stack"));
        return this;
    }

    /** Stops all and gives the data directory free; closing again has no effect. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            stop();
            data.close();
        }
    }
}
