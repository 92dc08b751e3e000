package frontrow.stack;

import frontrow.servers.KafkaListener;
import frontrow.servers.PartFailedException;
import frontrow.servers.ServerPorts;
import frontrow.servers.ServerSettings;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one stack is made of.
 *
 * @param root the repository, with the services built
 * @param home holds {@code data} and {@code logs}; kept between runs
 * @param serverPorts where the servers listen
 * @param properties {@code frontrow.*}: handed on to the services, but for those under {@code frontrow.stack.} and a few
 *     that concern the launcher alone
 */
public record StackSettings(Path root, Path home, ServerPorts serverPorts, Map<String, String> properties) {

    static final String PORT = "frontrow.port";
    static final String FRESH = "frontrow.fresh";

    private static final String REPLICAS = "frontrow.stack.replicas.";
    private static final String TRAIN = "frontrow.stack.train";
    private static final String MAX_HEAP = "frontrow.stack.max-heap";
    private static final String KAFKA_LISTENER = "frontrow.stack.kafka-listener.";
    private static final Pattern TWO_PORTS = Pattern.compile("(\\d{1,5}):(\\d{1,5})");
    private static final int DEFAULT_PORT = 8080;

    public StackSettings {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        properties = Map.copyOf(properties);
    }

    /** A stack on the fixed ports with its data under {@code home}. */
    public static StackSettings of(Path root, Path home) {
        return new StackSettings(root, home, ServerPorts.FIXED, Map.of());
    }

    /** The same with one property more. */
    public StackSettings with(String property, String value) {
        Map<String, String> more = new TreeMap<>(properties);
        more.put(property, value);
        return new StackSettings(root, home, serverPorts, more);
    }

    /** Several processes of one service: {@code frontrow.stack.replicas.wallet=2}. */
    public StackSettings withReplicas(Service service, int count) {
        return with(REPLICAS + service.word(), Integer.toString(count));
    }

    /**
     * A listener of the broker for one client, which follows it to another port: {@code
     * frontrow.stack.kafka-listener.WALLET=23001:24001}.
     */
    public StackSettings withKafkaListener(KafkaListener listener) {
        return with(KAFKA_LISTENER + listener.name(), listener.port() + ":" + listener.advertisedPort());
    }

    List<KafkaListener> kafkaListeners() {
        return properties.entrySet().stream()
                .filter(property -> property.getKey().startsWith(KAFKA_LISTENER))
                .map(property ->
                        kafkaListener(property.getKey().substring(KAFKA_LISTENER.length()), property.getValue()))
                .sorted(Comparator.comparing(KafkaListener::name))
                .toList();
    }

    private static KafkaListener kafkaListener(String name, String ports) {
        Matcher two = TWO_PORTS.matcher(ports);
        if (!two.matches()) {
            throw new PartFailedException("The property " + KAFKA_LISTENER + name
                    + " must be two ports as in 23001:24001, not " + ports + ".");
        }
        return new KafkaListener(name, Integer.parseInt(two.group(1)), Integer.parseInt(two.group(2)));
    }

    int replicas(Service service) {
        return number(REPLICAS + service.word(), 1);
    }

    int gatewayPort() {
        return number(PORT, DEFAULT_PORT);
    }

    /** Whether data of earlier runs is thrown away. */
    boolean fresh() {
        return Boolean.parseBoolean(properties.getOrDefault(FRESH, "false"));
    }

    /** Whether programs that have no start cache train for one before they start. */
    boolean trained() {
        return Boolean.parseBoolean(properties.getOrDefault(TRAIN, "false"));
    }

    String maxHeap() {
        return properties.getOrDefault(MAX_HEAP, "192m");
    }

    /** What the services are to know. */
    Map<String, String> handedOn() {
        Map<String, String> handedOn = new TreeMap<>(properties);
        handedOn.keySet().removeIf(name -> !name.startsWith("frontrow.") || concernsLauncher(name));
        return handedOn;
    }

    private static boolean concernsLauncher(String name) {
        return name.startsWith("frontrow.stack.")
                || name.startsWith("frontrow.checks.")
                || name.equals(PORT)
                || name.equals(FRESH)
                || name.equals("frontrow.root");
    }

    ServerSettings servers() {
        return new ServerSettings(data(), logs(), programs(), serverPorts, ServerSettings.SERVICE_DATABASES);
    }

    Path data() {
        return home.resolve("data");
    }

    /** One file a part. */
    public Path logs() {
        return home.resolve("logs");
    }

    /** Shared by all stacks of this repository, whatever their home: nothing in it depends on their data. */
    Path programs() {
        return root.resolve(".frontrow").resolve("programs");
    }

    private int number(String property, int byDefault) {
        String value = properties.get(property);
        try {
            return value == null ? byDefault : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new PartFailedException(
                    "The property " + property + " must be a whole number, not " + value + ".", e);
        }
    }
}
