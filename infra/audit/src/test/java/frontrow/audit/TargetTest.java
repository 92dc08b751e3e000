package frontrow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.audit.Target.Broker;
import frontrow.contracts.Topic;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final URI REGISTRY = URI.create("http://localhost:18080");

    @Test
    void readsTheEventsOfAServiceWhereThatServiceWritesThem() {
        Broker broker =
                new Broker("localhost:19092", REGISTRY, Map.of(Book.WALLET, "w.", Book.PAYMENT, "p."), Map.of());

        assertThat(broker.events(Topic.WALLET_EVENTS)).isEqualTo("w.wallet.events");
        assertThat(broker.events(Topic.PAYMENT_EVENTS)).isEqualTo("p.payment.events");
        assertThat(broker.events(Topic.QUEUE_EVENTS)).isEqualTo("queue.events");
    }

    @Test
    void takesOnePrefixForAll() {
        Broker broker = new Broker("localhost:19092", REGISTRY, "blue.", Map.of());

        assertThat(Book.values())
                .allSatisfy(book -> assertThat(broker.topicPrefix(book)).isEqualTo("blue."));
    }
}
