package frontrow.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Audit;
import frontrow.e2e.stage.Eventually;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Promptly;
import frontrow.e2e.stage.Stage;
import frontrow.stack.Service;
import frontrow.stack.proxy.Direction;
import frontrow.stack.proxy.TcpProxy;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way from wallet-service to its database is disturbed, while both are well. */
@OnStage
@Tag("slow")
class HalfOpenIT {

    /** The gateway's limit for most calls is five seconds. */
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(8);

    private static TcpProxy database;

    private final Fan fan = Fan.inside().withBalance(50_000);

    @BeforeAll
    static void stepBetween() {
        database = Stage.proxyToDatabase(Service.WALLET);
    }

    @AfterAll
    static void stepAside() {
        Stage.set(Service.WALLET);
        database.close();
    }

    @AfterEach
    void heal() {
        database.heal();
    }

    @Test
    void worksAgainAfterItsConnectionsWereLeftHalfOpen() {
        database.strand();

        Promptly.within(TOLD_WITHIN, () -> fan.charge(10_000)).expect(503, "UNAVAILABLE");

        Eventually.holds("a charge", () -> fan.charge(10_000).status() == 200);
        Audit.afterEveryPayment();
        assertThat(fan.balance()).isEqualTo(60_000);
    }

    @Test
    void worksAgainAfterItsConnectionsWereCut() {
        database.cut();

        Eventually.holds("a charge", () -> fan.charge(10_000).status() == 200);
        assertThat(fan.balance()).isEqualTo(60_000);
    }

    @Test
    void worksOverASlowLink() {
        database.delay(Direction.TO_SERVER, Duration.ofMillis(50));
        database.delay(Direction.TO_CLIENT, Duration.ofMillis(50));

        Promptly.within(TOLD_WITHIN, () -> fan.charge(10_000)).expect(200);

        assertThat(fan.balance()).isEqualTo(60_000);
    }
}
