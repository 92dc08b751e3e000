package frontrow.explore;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.explore.Scenario.Network;
import frontrow.payment.saga.PaymentCommand;
import frontrow.payment.saga.PaymentMessage;
import frontrow.payment.saga.PaymentState;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
                Scenarios.threePayments(Network.everlasting()),
                Scenarios.twoBuyersOneSeat(Network.withFaults(1)),
                Scenarios.twoBuyersInTime(Network.withFaults(2)),
                Scenarios.twoPaymentsOneWallet(Network.withFaults(2)),
                Scenarios.onceMore(Network.withFaults(2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void keepsEveryPromise(Scenario scenario) {
        Exploration exploration = Explorer.explore(new SagaModel(scenario, Pieces.real()));

        System.out.printf("explored %s: %s%n", scenario, exploration);
        assertThat(exploration.finding()).as(scenario.toString()).isEmpty();
    }

    @Test
    void meetsEveryStateAndHearsEveryMessageAndSendsEveryOrder() {
        Set<String> met = Stream.of(
                        Scenarios.onePayment(Network.withFaults(1)), Scenarios.tooLittleMoney(Network.withFaults(0)))
                .map(scenario -> new SagaModel(scenario, Pieces.real()))
                .peek(Explorer::explore)
                .flatMap(model -> model.met().stream())
                .collect(Collectors.toSet());

        assertThat(met)
                .containsAll(namesIn(PaymentState.class, Set.of()))
                .containsAll(
                        namesIn(PaymentMessage.class, Set.of("RetryDue", "LastDeadlinePassed", "TurnedBackByHand")))
                .containsAll(namesIn(
                        PaymentCommand.class, Set.of("AnnounceStarted", "AnnounceConfirmed", "AnnounceFailed")));
    }

    /** The records of a sealed type, but for those that never travel. */
    private static Set<String> namesIn(Class<?> sealed, Set<String> but) {
        return Arrays.stream(sealed.getDeclaredClasses())
                .filter(Class::isRecord)
                .map(Class::getSimpleName)
                .filter(name -> !but.contains(name))
                .collect(Collectors.toSet());
    }
}
