package frontrow.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Concerts;
import frontrow.e2e.stage.Crowd;
import frontrow.e2e.stage.Eventually;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Promptly;
import frontrow.e2e.stage.Stage;
import frontrow.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that is gone takes nothing with it but its own routes. */
@OnStage
@Tag("slow")
class ServiceGoneIT {

    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(2);

    /** The gateway's limit for most calls is five seconds; some more for a crowd to be told so. */
    private static final Duration HANGS_AT_MOST = Duration.ofSeconds(8);

    /** Nothing that hangs is let go so early. */
    private static final Duration WORKS_WITHIN = Duration.ofSeconds(4);

    private static final int HANGING = 40;

    private final long concert = Admin.concert(2, 50_000);
    private final Fan fan = Fan.inside().withBalance(100_000);
    private final String reservation = fan.holds(concert, 1);
    private final Fan looker = Fan.inside();

    @Test
    void refusesAtOnceWhatAKilledServiceWouldAnswer() {
        refusesWithout(Service.RESERVATION);
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUE", "CONCERT", "WALLET", "PAYMENT"})
    void refusesAtOnceWhatAnyKilledServiceWouldAnswer(Service gone) {
        refusesWithout(gone);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    void letsNobodyHangForLongOnAServiceThatStandsStill(Service still) {
        try (Stage.StandStill _ = Stage.standStill(still)) {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < HANGING; i++) {
                calls.add(() -> Promptly.unavailableWithin(HANGS_AT_MOST, () -> read(still)));
            }
            calls.add(() -> assertThatTheOthersWork(still));
            Crowd.atOnce(calls);
        }
        Eventually.holds("an answer of " + still, () -> read(still).status() == 200);
    }

    private void refusesWithout(Service gone) {
        try (Stage.Outage _ = Stage.outage(gone)) {
            for (int i = 0; i < 10; i++) {
                Promptly.unavailableWithin(REFUSED_WITHIN, () -> read(gone));
            }
            assertThatTheOthersWork(gone);
        }
        Eventually.holds("an answer of " + gone, () -> read(gone).status() == 200);
    }

    private Answer assertThatTheOthersWork(Service gone) {
        Stream.of(Service.values())
                .filter(service -> service != gone)
                .forEach(other ->
                        Promptly.onceWithin(REFUSED_WITHIN, () -> read(other)).expect(200));
        if (gone != Service.RESERVATION) {
            Promptly.within(WORKS_WITHIN, () -> fan.hold(concert, 2)).expect(201);
        }
        if (gone != Service.WALLET) {
            Promptly.within(WORKS_WITHIN, () -> fan.charge(10_000)).expect(200);
        }
        if (gone != Service.PAYMENT) {
            Answer paid = Promptly.within(Duration.ofSeconds(5), () -> fan.pay(reservation));
            assertThat(paid.status()).as("%s", paid).isIn(Set.of(200, 202));
        }
        return read(Service.GATEWAY);
    }

    /** A call that the service answers alone, through the gateway's port. */
    private Answer read(Service service) {
        return switch (service) {
            case GATEWAY -> FrontDoor.get(Proof.none(), "/actuator/health/readiness");
            case QUEUE -> looker.status();
            case CONCERT -> Concerts.seats(concert);
            case RESERVATION -> fan.reservations();
            case WALLET -> fan.wallet();
            case PAYMENT -> fan.payments();
        };
    }
}
