package frontrow.faults.cell;

import frontrow.faults.system.Edge;
import frontrow.faults.system.Edges;
import frontrow.faults.system.Layout;
import frontrow.faults.system.Waiting;
import frontrow.stack.proxy.Direction;
import frontrow.stack.proxy.TcpProxy;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What befalls each link. */
final class NetworkCells {

    private static final Duration LASTS = Duration.ofSeconds(8);

    /** Connections of before are half open for so long before new ones are as well. */
    private static final Duration OLD_ONES_ALONE = Duration.ofSeconds(5);

    private static final Duration DELAY = Duration.ofMillis(200);
    private static final int RESET_EVERY = 4;

    private NetworkCells() {}

    static Stream<Cell> all() {
        return Edge.all().stream().flatMap(NetworkCells::of);
    }

    private static Stream<Cell> of(Edge edge) {
        return Stream.of(
                cell(edge, "cut", NetworkCells::cut),
                cell(edge, "half-open", NetworkCells::halfOpen),
                cell(edge, "delay", NetworkCells::delay),
                cell(edge, "reset", (edges, on) -> edges.each(on, proxy -> proxy.resetInMidAnswer(RESET_EVERY))));
    }

    private static Cell cell(Edge edge, String kind, BiConsumer<Edges, Edge> disturb) {
        return new Cell("edge." + edge, kind, Layout.SINGLE, LASTS, (system, _) -> {
            disturb.accept(system.edges(), edge);
            return () -> system.edges().each(edge, TcpProxy::heal);
        });
    }

    private static void cut(Edges edges, Edge edge) {
        edges.each(edge, TcpProxy::refuse);
        edges.each(edge, TcpProxy::cut);
    }

    /** First as when a firewall has forgotten the connections of now, then as when nothing passes at all. */
    private static void halfOpen(Edges edges, Edge edge) {
        edges.each(edge, TcpProxy::strand);
        Waiting.pass(OLD_ONES_ALONE);
        edges.each(edge, TcpProxy::swallow);
    }

    private static void delay(Edges edges, Edge edge) {
        for (Direction direction : Direction.values()) {
            edges.each(edge, proxy -> proxy.delay(direction, DELAY));
        }
    }
}
