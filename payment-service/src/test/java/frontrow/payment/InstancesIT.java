package frontrow.payment;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.payment.Participants.Deal;
import frontrow.payment.PaymentClient.Answer;
import frontrow.payment.PaymentClient.Pending;
import frontrow.test.TestCaller;
import frontrow.test.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Instances that share one database come and go; payments don't care. */
class InstancesIT {

    private static final List<ConfigurableApplicationContext> STARTED = new ArrayList<>();
    private static Map<String, Object> shared;
    private static Participants cast;
    private static ConfigurableApplicationContext first;

    @BeforeAll
    static void startOne() {
        TestServers servers = TestServers.shared();
        TestServers.Database database = servers.createDatabase("payment-instances");
        String prefix = "i" + UUID.randomUUID() + ".";
        shared = Map.ofEntries(
                Map.entry("spring.datasource.url", database.url()),
                Map.entry("spring.datasource.username", database.user()),
                Map.entry("spring.datasource.password", database.password()),
                Map.entry("spring.kafka.bootstrap-servers", servers.kafkaBootstrapServers()),
                Map.entry("frontrow.messaging.registry-url", servers.registryUrl()),
                Map.entry("frontrow.messaging.topic-prefix", prefix),
                Map.entry("frontrow.assertion.public-keys", TestCaller.publicKeys()),
                Map.entry("frontrow.payment.answer-within", "15s"),
                Map.entry("server.port", 0));
        first = start();
        cast = new Participants(prefix);
    }

    @AfterAll
    static void stopAll() {
        cast.close();
        STARTED.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void bothAnswerThoughOneOfThemHandlesTheLastEvent() {
        ConfigurableApplicationContext second = start();
        Buyer buyer = Buyer.anybody();
        Pending atFirst = clientOf(first).pays(buyer);
        Pending atSecond = clientOf(second).pays(buyer);

        Deal deal = cast.settle(buyer);

        assertThat(List.of(atFirst.arrives(), atSecond.arrives())).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("paymentId")).isEqualTo(deal.payment());
        });
        second.close();
    }

    @Test
    void anotherGoesOnWhereOneWasStopped() {
        ConfigurableApplicationContext stopped = start();
        first.close();
        Buyer buyer = Buyer.anybody();
        Answer accepted = clientOf(stopped).paysAsync(buyer);
        Deal deal = cast.bringToDebiting(buyer);

        stopped.close();
        cast.debits(deal);
        first = start();

        cast.isAskedToConfirm(deal);
        cast.confirms(deal);
        cast.isAskedToExpire(deal);
        cast.expires(deal);
        cast.hearsOfConfirmation(deal);
        assertThat(clientOf(first).payment(buyer, accepted).text("status")).isEqualTo("CONFIRMED");
    }

    private static PaymentClient clientOf(ConfigurableApplicationContext instance) {
        return new PaymentClient(instance.getEnvironment());
    }

    private static ConfigurableApplicationContext start() {
        ConfigurableApplicationContext instance = new SpringApplicationBuilder(PaymentApplication.class)
                .initializers(context ->
                        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("shared", shared)))
                .run();
        STARTED.add(instance);
        return instance;
    }
}
