package frontrow.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import frontrow.queue.QueueApplication;
import frontrow.queue.admission.QueueClient.Answer;
import frontrow.queue.token.QueueToken;
import frontrow.test.RealServers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** With a Redis of its own, to be stopped. */
@SpringBootTest(classes = QueueApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealServers.class, TestTokenKey.class, OwnRedis.class})
@Import({QueueClient.class, Books.class})
@DirtiesContext
@TestPropertySource(properties = "frontrow.queue.capacity=2")
class RedisAwayIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private QueueClient queue;

    @Autowired
    private Books books;

    @AfterAll
    static void stopRedis() {
        OwnRedis.stop();
    }

    @Test
    void keepsThoseInsideAndTakesNobodyMeanwhile() {
        String inside = queue.join("fan-1").token();
        String leaver = queue.join("fan-2").token();
        String waiting = queue.join("fan-3").token();
        assertThat(queue.status(waiting).text("status")).isEqualTo("waiting");

        OwnRedis.stop();
        await().atMost(SOON).until(() -> queue.joinOnce("fan-4").status() == 503);

        Answer refused = queue.joinOnce("fan-4");
        assertThat(refused.text("code")).isEqualTo("UNAVAILABLE");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(queue.status(inside).text("status")).isEqualTo("active");
        assertThat(queue.checkToken(inside).text("state")).isEqualTo("ACTIVE");
        assertThat(queue.join("fan-1").token()).isEqualTo(inside);
        assertThat(queue.statusOnce(waiting).status()).isEqualTo(503);
        assertThat(queue.checkToken(waiting).text("state")).isEqualTo("WAITING");
        assertThat(queue.status("00000000-0000-4000-8000-000000000000").status())
                .isEqualTo(401);
        assertThat(queue.leave(leaver).status()).isEqualTo(204);
        assertThat(queue.status(leaver).status()).isEqualTo(401);

        OwnRedis.start();
        await().atMost(SOON).until(() -> queue.joinOnce("fan-4").status() == 201);

        assertThat(queue.status(inside).text("status")).isEqualTo("active");
        assertThat(queue.status(waiting).status()).isEqualTo(401);
        String hash = QueueToken.parse(leaver).orElseThrow().hash().hex();
        await().atMost(SOON).untilAsserted(() -> assertThat(books.entry(hash)).containsEntry("state", "spent"));
        assertThat(queue.join("fan-3").status()).isEqualTo(201);
        assertThat(books.mostInsideAtOnce()).isEqualTo(2);
    }
}
