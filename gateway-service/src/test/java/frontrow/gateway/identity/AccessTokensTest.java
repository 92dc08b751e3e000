package frontrow.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import frontrow.gateway.error.GatewayError;
import frontrow.http.caller.Caller;
import frontrow.http.problem.Problem;
import frontrow.http.start.WrongSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-05-29T06:30:00Z");
    private static final Caller MINA = new Caller("mina", null, Set.of("buyer"));

    @TempDir
    Path folder;

    private ECKey key;
    private AccessTokens tokens;

    @BeforeEach
    void makeKey() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).keyID("k-1").generate();
        tokens = at(NOW);
    }

    @Test
    void readsWhatItIssued() throws Exception {
        String token = tokens.issue(MINA);

        assertThat(tokens.read(token)).isEqualTo(MINA);
        JWSHeader header = SignedJWT.parse(token).getHeader();
        assertThat(header.getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(header.getType().getType()).isEqualTo("at+jwt");
        assertThat(header.getKeyID()).isEqualTo("k-1");
    }

    @Test
    void believesATokenForTwelveHoursAndNoLonger() throws Exception {
        String token = tokens.issue(MINA);

        assertThat(at(NOW.plus(Duration.ofHours(12)).minusSeconds(1)).read(token))
                .isEqualTo(MINA);
        assertRefused(at(NOW.plus(Duration.ofHours(12))), token);
    }

    @Test
    void refusesATokenOfAnotherKey() throws Exception {
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID("k-1").generate();

        assertRefused(tokens, signed(JWSAlgorithm.ES256, "at+jwt", new ECDSASigner(other), claims().build()));
    }

    @Test
    void choosesTheAlgorithmItself() throws Exception {
        byte[] publicKeyAsSecret = key.toPublicJWK().toJSONString().getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertRefused(tokens, signed(JWSAlgorithm.HS256, "at+jwt", new MACSigner(publicKeyAsSecret), claims().build()));
        assertRefused(tokens, new PlainJWT(claims().build()).serialize());
    }

    @Test
    void refusesATokenOfAnotherKind() throws Exception {
        assertRefused(tokens, ours("frontrow-assertion+jwt", claims()));
        assertRefused(tokens, ours("JWT", claims()));
    }

    @Test
    void refusesATokenOfAnotherIssuerOrForAnotherAudience() throws Exception {
        assertThat(tokens.read(ours("at+jwt", claims())).userId()).isEqualTo("mina");
        assertRefused(tokens, ours("at+jwt", claims().issuer("elsewhere")));
        assertRefused(tokens, ours("at+jwt", claims().audience("elsewhere")));
    }

    @Test
    void refusesATokenWithoutAnEndOrWithoutAUser() throws Exception {
        assertRefused(tokens, ours("at+jwt", claims().expirationTime(null)));
        assertRefused(tokens, ours("at+jwt", claims().subject(null)));
        assertRefused(tokens, ours("at+jwt", claims().subject("Not A User")));
    }

    @Test
    void refusesWhatIsNoToken() {
        assertRefused(tokens, "");
        assertRefused(tokens, "a.b.c");
        String token = tokens.issue(MINA);
        assertRefused(tokens, token.substring(0, token.lastIndexOf('.') + 1));
    }

    @Test
    void stopsTheStartWithoutAPrivateKey() throws Exception {
        Path file = Files.writeString(
                folder.resolve("public.json"), key.toPublicJWK().toJSONString());

        assertThatThrownBy(() -> new AccessTokens(new AccessTokenProperties(file, "frontrow"), Clock.systemUTC()))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("frontrow.access-token.private-key");
    }

    private AccessTokens at(Instant now) throws Exception {
        Path file = Files.writeString(folder.resolve("key.json"), key.toJSONString());
        return new AccessTokens(new AccessTokenProperties(file, "frontrow"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("frontrow")
                .audience("frontrow")
                .subject("mina")
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    private String ours(String type, JWTClaimsSet.Builder claims) throws Exception {
        return signed(JWSAlgorithm.ES256, type, new ECDSASigner(key), claims.build());
    }

    private static String signed(JWSAlgorithm algorithm, String type, JWSSigner signer, JWTClaimsSet claims)
            throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm).type(new JOSEObjectType(type)).build(), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static void assertRefused(AccessTokens tokens, String token) {
        assertThatThrownBy(() -> tokens.read(token))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.code()).isEqualTo(GatewayError.CREDENTIALS_INVALID));
    }
}
