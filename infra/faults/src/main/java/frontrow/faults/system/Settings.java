package frontrow.faults.system;

import frontrow.load.LoadPlan;
import frontrow.servers.ServerPorts;
import frontrow.stack.Service;
import frontrow.stack.StackSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How the system that is broken differs from everyone's: its times are short, so that all that can happen does. */
public final class Settings {

    /** The most that may be inside. */
    public static final int CAPACITY = 80;

    private static final Map<String, String> PROPERTIES = Map.of(
            "frontrow.fresh", "true",
            "frontrow.queue.capacity", Integer.toString(CAPACITY),
            "frontrow.queue.admissions-per-second", "200",
            "frontrow.queue.active-duration", "2m",
            "frontrow.reservation.hold-duration", "12s",
            // Longer than a payment waits for its debit, with time to confirm.
            "frontrow.reservation.pin-duration", "20s",
            "frontrow.payment.give-up-after", "8s");

    /** So many ports follow the first gateway's, for two processes of each service. */
    private static final int GATEWAY_PORTS = 120;

    private static final int BUYERS = 8;

    /** Of the demo, which is what runs here. */
    private static final LoadPlan.Admin ADMIN = new LoadPlan.Admin("admin", "frontrow-demo");

    private Settings() {}

    /** The buyers of a run. */
    public static LoadPlan load(List<URI> doors, long seed) {
        return new LoadPlan(doors, seed, BUYERS, ADMIN);
    }

    /**
     * Where a system lives.
     *
     * @param root the repository, with the services built
     * @param home for data and logs, which are thrown away
     * @param trained whether programs have start caches, which takes minutes once and makes each start faster
     */
    public record Place(Path root, Path home, boolean trained) {}

    static StackSettings of(Layout layout, Place place, ServerPorts servers) {
        StackSettings settings = new StackSettings(place.root(), place.home(), servers, PROPERTIES)
                .with("frontrow.port", Integer.toString(ServerPorts.freeInARow(GATEWAY_PORTS)))
                .with("frontrow.stack.train", Boolean.toString(place.trained()));
        for (Service service : Service.values()) {
            settings = settings.withReplicas(service, layout.replicas());
        }
        return settings;
    }

    static String topicPrefix(Layout layout, String service) {
        return switch (layout) {
            case SINGLE, DOUBLE -> "";
            case COURIER -> service + ".";
        };
    }
}
