package frontrow.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.servers.KafkaListener;
import frontrow.servers.PartFailedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StackSettingsTest {

    private final StackSettings settings = StackSettings.of(Path.of("root"), Path.of("home"));

    @Test
    void handsTheSpecsPropertiesOnAndKeepsItsOwn() {
        StackSettings all = settings.with("frontrow.queue.capacity", "3")
                .with("frontrow.zone", "UTC")
                .with("frontrow.fresh", "true")
                .with("frontrow.port", "9000")
                .with("frontrow.root", "/x")
                .with("frontrow.checks.skip", "true")
                .with("frontrow.stack.parent", "1")
                .with("user.home", "/x");

        assertThat(all.handedOn()).containsOnlyKeys("frontrow.queue.capacity", "frontrow.zone");
    }

    @Test
    void laysThePortsOutFromTheGatewaysOn() {
        assertThat(settings.gatewayPort()).isEqualTo(8080);
        assertThat(Service.PAYMENT.port(8080, 1)).isEqualTo(8085);
        assertThat(Service.QUEUE.port(8080, 2)).isEqualTo(8181);
        assertThat(Service.QUEUE.partName(2)).isEqualTo("queue-2");
    }

    @Test
    void namesThePropertyThatIsNoNumber() {
        assertThatThrownBy(() -> settings.with("frontrow.port", "eighty").gatewayPort())
                .isInstanceOf(PartFailedException.class)
                .hasMessage("The property frontrow.port must be a whole number, not eighty.");
    }

    @Test
    void beginsAnewOnlyWhenAsked() {
        assertThat(settings.fresh()).isFalse();
        assertThat(settings.with("frontrow.fresh", "true").fresh()).isTrue();
        assertThat(settings.with("frontrow.fresh", "false").fresh()).isFalse();
    }

    @Test
    void readsTheListenersThatTheBrokerIsToHaveBesides() {
        StackSettings two = settings.withKafkaListener(new KafkaListener("WALLET", 23_001, 24_001))
                .withKafkaListener(new KafkaListener("QUEUE", 23_002, 24_002));

        assertThat(two.kafkaListeners())
                .containsExactly(
                        new KafkaListener("QUEUE", 23_002, 24_002), new KafkaListener("WALLET", 23_001, 24_001));
        assertThat(two.handedOn()).isEmpty();
        assertThat(settings.kafkaListeners()).isEmpty();
    }

    @Test
    void namesTheListenerWhosePortsCannotBeRead() {
        assertThatThrownBy(() -> settings.with("frontrow.stack.kafka-listener.WALLET", "23001")
                        .kafkaListeners())
                .isInstanceOf(PartFailedException.class)
                .hasMessage("The property frontrow.stack.kafka-listener.WALLET must be two ports as in 23001:24001,"
                        + " not 23001.");
    }
}
