package frontrow.load;

import static frontrow.load.FakeDoor.Said.ok;
import static frontrow.load.FakeDoor.Said.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AdmissionTest {

    private static final Instant NOW = Instant.parse("2026-05-29T06:00:00Z");
    private static final OffsetDateTime LATER = OffsetDateTime.parse("2026-05-29T15:02:00+09:00");
    private static final Answer DENIED = denied(401, "TOKEN_INVALID");

    private final Admission admission = admission(new Account(OneFan.NAME));

    @Test
    void isDeniedTooSoonBeforeItsTime() {
        admission.until(LATER);
        assertThat(admission.isDeniedTooSoon(Operation.HOLD, DENIED)).isTrue();
        assertThat(admission.isDeniedTooSoon(Operation.CHARGE, denied(403, "TOKEN_NOT_ACTIVE")))
                .isTrue();
        assertThat(admission.isDeniedTooSoon(Operation.PAY, DENIED)).isTrue();
    }

    @Test
    void mayBeDeniedWhenItsTimeIsOverOrNearlySo() {
        admission.until(OffsetDateTime.ofInstant(NOW.plusSeconds(4), ZoneOffset.UTC));
        assertThat(admission.isDeniedTooSoon(Operation.HOLD, DENIED)).isFalse();
    }

    @Test
    void mayBeDeniedOnceAPaymentMayHaveSpentIt() {
        admission.until(LATER);
        assertThat(admission.isDeniedTooSoon(Operation.PAY, denied(400, "BALANCE_INSUFFICIENT")))
                .isFalse();
        assertThat(admission.isDeniedTooSoon(Operation.CHARGE, DENIED)).isFalse();
    }

    @Test
    void mayBeDeniedWhileItIsNotActive() {
        admission.until(LATER);
        admission.of("another token");
        assertThat(admission.isDeniedTooSoon(Operation.HOLD, DENIED)).isFalse();
    }

    @Test
    void isNotDeniedByOtherRefusals() {
        admission.until(LATER);
        assertThat(admission.isDeniedTooSoon(Operation.HOLD, denied(409, "SEAT_ALREADY_TAKEN")))
                .isFalse();
    }

    @Test
    void makesAFanComplainWhoIsDeniedTooSoon() {
        String charge = "POST /api/users/fan-1/balance";
        try (OneFan fan =
                new OneFan().told("POST /api/queue/token", ok(201, """
                    {"token": "t-1", "status": "active", "activeUntil": "2999-01-01T00:00:00+09:00"}\
                    """)).told(charge, refusal(401, "TOKEN_INVALID"))) {
            new Place(fan.session(), OneFan.SHORT.pauses()).join();
            new Purse(fan.session()).charge(10_000, false);
            assertThat(fan.complaints()).singleElement().asString().contains("CHARGE was refused");
        }
    }

    @Test
    void mayBeDeniedWhereTheTokenOfAnEarlierVisitIsGivenOnceMore() {
        Account account = new Account(OneFan.NAME);
        Admission earlier = admission(account);
        earlier.of("t-1");
        earlier.isDeniedTooSoon(Operation.PAY, denied(400, "RESERVATION_INVALID"));
        Admission later = admission(account);
        later.of("t-1");
        later.until(LATER);
        assertThat(later.isDeniedTooSoon(Operation.HOLD, DENIED)).isFalse();
        later.of("t-2");
        later.until(LATER);
        assertThat(later.isDeniedTooSoon(Operation.HOLD, DENIED)).isTrue();
    }

    private static Admission admission(Account account) {
        Admission admission = new Admission(account, Clock.fixed(NOW, ZoneOffset.UTC));
        admission.of("t-0");
        return admission;
    }

    private static Answer denied(int status, String code) {
        String body = "{\"code\": \"" + code + "\"}";
        return new Answer(status, JsonMapper.builder().build().readTree(body), body, null);
    }
}
