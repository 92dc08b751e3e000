package frontrow.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Attempts to forge, swap or outlive an access token. */
@OnStage
class AccessTokenAttacksIT {

    private static final String TYPE = "at+jwt";
    private static final String ISSUER = "frontrow";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Attempts attempts = new Attempts();
    private final Mint own = Mint.with(Stage.key("access-token.jwk"));
    private final Mint ofAssertions = Mint.with(Stage.key("assertion.jwk"));

    @Test
    void allFail() {
        Victim victim = new Victim();
        String user = victim.fan().userId();
        String genuine = FrontDoor.post(victim.fan().identity(), "/api/auth/login", "")
                .expect(200)
                .text("accessToken");
        FrontDoor.get(Proof.bearer(genuine), victim.wallet()).expect(200);
        FrontDoor.get(Proof.bearer(own.token(TYPE, good(user).build())), victim.wallet())
                .expect(200);

        Forge forge = new Forge(
                genuine,
                own.publicKey(),
                TYPE,
                good(user).claim("roles", List.of("admin", "buyer")).build());
        forge.all().forEach((kind, tokens) -> tokens.forEach(token -> all(kind, victim, token)));
        // Signed with the right key, which no attacker has: what else is asked of a token than its signature.
        wrongClaims(user).forEach((what, claims) -> all("claims: " + what, victim, own.token(TYPE, claims)));
        for (String type : List.of("JWT", "frontrow-assertion+jwt", "id+jwt", "at+jwt2", "")) {
            all("another type", victim, own.token(type, good(user).build()));
        }
        all("the other key", victim, ofAssertions.token(TYPE, good(user).build()));
        all(
                "an assertion",
                victim,
                ofAssertions.token(
                        "frontrow-assertion+jwt",
                        good(user).audience("wallet-service").build()));

        System.out.println("Access tokens: " + attempts);
        assertThat(attempts.successes()).isEmpty();
        victim.expectUnharmed();
    }

    private static JWTClaimsSet.Builder good(String user) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(ISSUER)
                .subject(user)
                .claim("roles", List.of("buyer"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(HOUR)))
                .jwtID(UUID.randomUUID().toString());
    }

    private static Map<String, JWTClaimsSet> wrongClaims(String user) {
        Date past = Date.from(Instant.now().minusSeconds(90));
        Map<String, JWTClaimsSet> wrong = new LinkedHashMap<>();
        wrong.put("run out", good(user).expirationTime(past).build());
        wrong.put("without an end", good(user).expirationTime(null).build());
        wrong.put(
                "another issuer", good(user).issuer("https://elsewhere.example").build());
        wrong.put("no issuer", good(user).issuer(null).build());
        wrong.put("another audience", good(user).audience("wallet-service").build());
        wrong.put("no audience", good(user).audience((String) null).build());
        wrong.put("nobody", good(user).subject(null).build());
        wrong.put("an empty user", good(user).subject("").build());
        wrong.put("capitals", good(user.toUpperCase(Locale.ROOT)).build());
        wrong.put("a path", good("../" + user).build());
        wrong.put("a space", good(user + " ").build());
        return wrong;
    }

    private void all(String kind, Victim victim, String token) {
        victim.callsAs(Proof.bearer(token)).forEach((what, call) -> attempts.at(kind, what, call));
    }
}
