package frontrow.faults.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import frontrow.contracts.Topic;
import frontrow.faults.system.Edge;
import frontrow.faults.system.Layout;
import frontrow.stack.Service;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellsTest {

    private static final List<String> IDS = Cells.all().stream().map(Cell::id).toList();

    @Test
    void haveNamesOfTheirOwnThatCanBeTyped() {
        assertThat(IDS).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9.+-]+"));
        assertThat(IDS).allSatisfy(id -> assertThat(Cells.of(id).id()).isEqualTo(id));
    }

    @ParameterizedTest
    @EnumSource
    void disturbEachServiceInEachWayWithOneProcessAndWithTwo(Service service) {
        for (String processes : List.of("", ".x2")) {
            assertThat(IDS)
                    .contains(
                            Stream.of("kill", "stop-5s", "stop-15s", "stop-60s", "stop-on", "restart", "pool-exhausted")
                                    .map(kind -> service.word() + processes + "." + kind)
                                    .toArray(String[]::new));
        }
        assertThat(IDS)
                .contains(
                        service.word() + ".clock+5m",
                        service.word() + ".clock-5m",
                        "postgres.commit-cut-" + service.word());
    }

    @Test
    void disturbEachServer() {
        assertThat(IDS)
                .contains("kafka.kill", "kafka.stop-60s", "postgres.kill", "postgres.stop-15s")
                .contains("kafka.messages-doubled", "kafka.messages-delayed", "kafka.messages-reordered")
                .contains("redis.kill", "redis.flush", "redis.stop-60s", "redis.slow-500ms", "redis.locks-lost")
                .contains("registry.away", "registry.away-at-start-wallet", "registry.away-at-start-queue");
    }

    @ParameterizedTest
    @EnumSource
    void putAnUnreadableRecordIntoEachTopic(Topic topic) {
        assertThat(IDS).contains("kafka.unreadable-" + topic.topicName());
    }

    @Test
    void disturbEachLinkInEachWay() {
        assertThat(Edge.all())
                .hasSize(27)
                .extracting(Edge::toString)
                .contains("client-gateway", "gateway-queue", "gateway-payment", "gateway-postgres", "gateway-redis")
                .contains("wallet-postgres", "wallet-redis", "wallet-kafka", "wallet-registry", "payment-kafka");
        for (Edge edge : Edge.all()) {
            assertThat(IDS)
                    .contains(Stream.of("cut", "half-open", "delay", "reset")
                            .map(kind -> "edge." + edge + "." + kind)
                            .toArray(String[]::new));
        }
    }

    @Test
    void delayReleasesWhereNobodyIsThereToRelease() {
        assertThat(Cells.all().stream().filter(Cell::delaysReleases).map(Cell::id))
                .contains("reservation.kill", "postgres.kill", "edge.reservation-postgres.cut")
                .contains("registry.away-at-start-reservation")
                .doesNotContain("wallet.kill", "registry.away", "registry.away-at-start-wallet");
    }

    @Test
    void needTwoProcessesOnlyWhereTheirNameSaysSo() {
        assertThat(Cells.all())
                .allSatisfy(cell -> assertThat(cell.layout() == Layout.DOUBLE)
                        .as(cell.id())
                        .isEqualTo(cell.id().contains(".x2.")));
    }

    @Test
    void areFoundByNameBeforeTheyAreFoundByPattern() {
        assertThat(Cells.matching("wallet.clock+5m")).extracting(Cell::id).containsExactly("wallet.clock+5m");
        assertThat(Cells.matching("redis\\..*"))
                .extracting(Cell::part)
                .containsOnly("redis")
                .hasSize(5);
        assertThat(Cells.matching("nothing")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cells.of("wallet.sings"))
                .withMessage("no cell is called wallet.sings");
    }
}
