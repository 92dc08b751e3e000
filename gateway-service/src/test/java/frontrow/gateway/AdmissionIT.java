package frontrow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import frontrow.gateway.Client.Answer;
import frontrow.gateway.upstream.Service;
import frontrow.test.RealServers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealServers.class, FakeServices.class, GatewaySetting.class})
class AdmissionIT {
    private static final String CHECK = "/internal/admissions/check";

    @Autowired
    private StringRedisTemplate redis;

    private final Client client;
    private final String token = UUID.randomUUID().toString();

    AdmissionIT(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    @BeforeEach
    void reset() {
        FakeServices.reset();
    }

    @Test
    void believesRedisThatATokenIsActive() throws Exception {
        FakeServices.of(Service.QUEUE).answers(CHECK, _ -> FakeService.Answer.status(500));
        remember(token, Map.of("state", "active", "userId", "mina", "admissionId", "a-1", "activeUntil", "1"));

        assertThat(hold(token).status()).isEqualTo(200);
        assertThat(hold(token.toUpperCase(Locale.ROOT)).status()).isEqualTo(200);
    }

    @Test
    void believesRedisThatATokenIsSpent() throws Exception {
        String spent = FakeServices.activeToken("mina", "a-1");
        remember(spent, Map.of("state", "spent"));

        Answer answer = hold(spent);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("TOKEN_INVALID");
        assertThat(answer.json().path("error").asString()).isEqualTo("토큰 재발급이 필요합니다");
    }

    @Test
    void asksQueueServiceWhatRedisDoesNotKnow() {
        assertThat(hold(FakeServices.activeToken("mina", "a-1")).status()).isEqualTo(200);
        assertThat(hold(UUID.randomUUID().toString()).code()).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void asksQueueServiceAboutAnEntryThatSaysTooLittle() throws Exception {
        String active = FakeServices.activeToken("mina", "a-1");
        remember(active, Map.of("state", "active"));

        assertThat(hold(active).status()).isEqualTo(200);
    }

    @Test
    void letsNobodyInWhoseTokenCannotBeChecked() {
        for (int status : new int[] {500, 503, 404}) {
            FakeServices.of(Service.QUEUE).answers(CHECK, _ -> FakeService.Answer.status(status));

            Answer answer = hold(token);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isNotNull();
        }
        FakeServices.of(Service.QUEUE).answers(CHECK, _ -> FakeService.Answer.ok("{\"state\":\"ACTIVE\"}"));
        assertThat(hold(token).status()).isEqualTo(503);
        FakeServices.of(Service.QUEUE).answers(CHECK, _ -> FakeService.Answer.ok("nonsense"));
        assertThat(hold(token).status()).isEqualTo(503);
        assertThat(FakeServices.of(Service.RESERVATION).wasLeftAlone()).isTrue();
    }

    @Test
    void passesARetryWithAnEndedTokenOnWithTheIdentityAlone() throws Exception {
        String ended = FakeServices.endedToken("mina");
        remember(ended, Map.of("state", "spent"));

        assertThat(hold(ended).code()).isEqualTo("TOKEN_INVALID");
        assertThat(FakeServices.of(Service.RESERVATION).wasLeftAlone()).isTrue();
        Answer retried =
                client.post("/api/reservations", "{}", "Authorization", "Bearer " + ended, "Idempotency-Key", "key-1");

        assertThat(retried.status()).isEqualTo(200);
        JWTClaimsSet told = SignedJWT.parse(
                        FakeServices.of(Service.RESERVATION).onlyRequest().header("Frontrow-Assertion"))
                .getJWTClaimsSet();
        assertThat(told.getSubject()).isEqualTo("mina");
        assertThat(told.getClaim("adm")).isNull();
        assertThat(client.post(
                                "/api/users/yuna/balance",
                                "{}",
                                "Authorization",
                                "Bearer " + ended,
                                "Idempotency-Key",
                                "key-1")
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(client.send("DELETE", "/api/reservations/res-1", (String) null, "Authorization", "Bearer " + ended)
                        .code())
                .isEqualTo("TOKEN_INVALID");
    }

    private Answer hold(String queueToken) {
        return client.post("/api/reservations", "{}", "Authorization", "Bearer " + queueToken);
    }

    private void remember(String known, Map<String, String> entry) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(known.getBytes(StandardCharsets.US_ASCII));
        redis.opsForHash().putAll("queue:{main}:active:" + HexFormat.of().formatHex(hash), entry);
    }
}
