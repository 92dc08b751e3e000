package frontrow.explore;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.explore.Scenario.Network;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state within the bounds keeps every promise, and leads to an end. */
class SagaExplorationTest {

    static Stream<Scenario> scenarios() {
        return Stream.of(
                Scenarios.onePayment(Network.lossy()),
                Scenarios.tooLittleMoney(Network.lossy()),
                Scenarios.twoBuyersOneSeat(Network.everlasting()),
                Scenarios.twoPaymentsOneWallet(Network.everlasting()),
                Scenarios.onceMore(Network.everlasting()),
                Scenarios.bothAtOnce(Network.everlasting()),
                Scenarios.twoBuyersOneSeat(Network.withFaults(1)),
                Scenarios.twoPaymentsOneWallet(Network.withFaults(1)),
                Scenarios.onceMore(Network.withFaults(1)));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void keepsEveryPromise(Scenario scenario) {
        Exploration exploration = Explorer.explore(new SagaModel(scenario, Pieces.real()));

        System.out.printf("explored %s: %s%n", scenario, exploration);
        assertThat(exploration.finding()).as(scenario.toString()).isEmpty();
    }
}
