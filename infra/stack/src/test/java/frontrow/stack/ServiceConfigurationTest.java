package frontrow.stack;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.servers.Coordinates;
import frontrow.servers.ServerPorts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceConfigurationTest {

    private static final StackSettings SETTINGS = StackSettings.of(Path.of("root"), Path.of("home"));

    @Test
    void tellsTheGatewayWhereEveryReplicaIs() {
        Map<String, String> gateway =
                configuration(SETTINGS.withReplicas(Service.WALLET, 2)).properties(Service.GATEWAY, 1);

        assertThat(gateway)
                .containsEntry("frontrow.services.queue", "http://127.0.0.1:8081")
                .containsEntry("frontrow.services.wallet", "http://127.0.0.1:8084,http://127.0.0.1:8184")
                .containsKeys("frontrow.assertion.private-key", "frontrow.access-token.private-key");
    }

    @Test
    void givesNoPrivateKeyToTheServicesBehindTheGateway() {
        for (Service service : Service.values()) {
            if (service != Service.GATEWAY) {
                assertThat(configuration(SETTINGS).properties(service, 1))
                        .containsKey("frontrow.assertion.public-keys")
                        .doesNotContainKeys("frontrow.assertion.private-key", "frontrow.access-token.private-key");
            }
        }
    }

    @Test
    void letsAPropertyOfTheUserWin() {
        assertThat(configuration(SETTINGS.with("frontrow.demo.enabled", "false"))
                        .properties(Service.CONCERT, 1))
                .containsEntry("frontrow.demo.enabled", "false");
    }

    @Test
    void bindsEveryServiceToLoopback() {
        for (Service service : Service.values()) {
            assertThat(configuration(SETTINGS).properties(service, 1)).containsEntry("server.address", "127.0.0.1");
        }
    }

    private static ServiceConfiguration configuration(StackSettings settings) {
        Map<String, String> passwords = new HashMap<>();
        for (Service service : Service.values()) {
            passwords.put(service.word(), "secret-of-" + service.word());
        }
        Coordinates servers = new Coordinates(ServerPorts.FIXED, "secret", passwords);
        return new ServiceConfiguration(settings, servers, new Keys(Path.of("keys")));
    }
}
