package frontrow.http.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssertionVerifierTest {
    private static final String SERVICE = "wallet-service";
    private static final Instant NOW = Instant.parse("2026-05-29T06:30:00Z");
    private static final ECKey OLD = key("old");
    private static final ECKey NEW = key("new");

    private final AssertionVerifier verifier = verifierAt(NOW);

    @TempDir
    Path folder;

    @Test
    void believesEitherKeyWhileTheGatewaysKeyIsBeingChanged() throws JOSEException {
        assertThat(verifier.verify(signed(OLD, claims()))).isPresent();
        assertThat(verifier.verify(signed(NEW, claims()))).isPresent();
    }

    @Test
    void readsBackWhatTheGatewayWrote() throws IOException {
        Path file = Files.writeString(folder.resolve("key.json"), NEW.toJSONString());
        AssertionSigner signer = new AssertionSigner(file, Clock.fixed(NOW, ZoneOffset.UTC));
        Caller caller = new Caller("user-123", "0198c6a2-0000-7000-8000-000000000000", Set.of("admin"));
        assertThat(verifier.verify(signer.sign(SERVICE, caller))).contains(caller);
        assertThat(verifier.verify(signer.sign(SERVICE, Caller.anonymous()))).contains(Caller.anonymous());
        assertThat(verifierAt(NOW.plusSeconds(39)).verify(signer.sign(SERVICE, caller)))
                .isPresent();
        assertThat(verifierAt(NOW.plusSeconds(40)).verify(signer.sign(SERVICE, caller)))
                .isEmpty();
    }

    @Test
    void refusesAKeyItDoesNotKnow() throws JOSEException {
        assertThat(verifier.verify(signed(key("unknown"), claims()))).isEmpty();
        assertThat(verifier.verify(signed(key("new"), claims()))).isEmpty();
    }

    @Test
    void refusesAnotherTypeOfTokenUnderTheSameKey() throws JOSEException {
        assertThat(verifier.verify(signed(NEW, claims(), "JWT"))).isEmpty();
        assertThat(verifier.verify(signed(NEW, claims(), "at+jwt"))).isEmpty();
    }

    @Test
    void refusesAnotherAlgorithm() throws JOSEException {
        assertThat(verifier.verify(new PlainJWT(claims().build()).serialize())).isEmpty();
        SignedJWT shared = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(AssertionSigner.TYPE)
                        .keyID("new")
                        .build(),
                claims().build());
        shared.sign(new MACSigner(NEW.getX().decode()));
        assertThat(verifier.verify(shared.serialize())).isEmpty();
    }

    @Test
    void refusesAnAssertionForOthers() throws JOSEException {
        assertThat(verifier.verify(signed(NEW, claims().audience("payment-service"))))
                .isEmpty();
        assertThat(verifier.verify(signed(NEW, claims().audience(List.of(SERVICE, "payment-service")))))
                .isEmpty();
        assertThat(verifier.verify(signed(NEW, claims().audience((String) null))))
                .isEmpty();
    }

    @Test
    void refusesAnAssertionThatLivesTooLongOrHasNoTimes() throws JOSEException {
        assertThat(verifier.verify(signed(NEW, claims().expirationTime(after(Duration.ofSeconds(60))))))
                .isPresent();
        assertThat(verifier.verify(signed(NEW, claims().expirationTime(after(Duration.ofSeconds(61))))))
                .isEmpty();
        assertThat(verifier.verify(signed(NEW, claims().expirationTime(null)))).isEmpty();
        assertThat(verifier.verify(signed(NEW, claims().issueTime(null)))).isEmpty();
    }

    @Test
    void refusesAnAssertionFromTheFuture() throws JOSEException {
        JWTClaimsSet.Builder ahead =
                claims().issueTime(after(Duration.ofSeconds(11))).expirationTime(after(Duration.ofSeconds(40)));
        assertThat(verifier.verify(signed(NEW, ahead))).isEmpty();
    }

    @Test
    void refusesNonsense() {
        for (String nonsense : new String[] {"", ".", "..", "a.b.c", "서울"}) {
            assertThat(verifier.verify(nonsense)).isEmpty();
        }
    }

    @Test
    void startsWithNoSetThatHoldsNoUsableKey() throws JOSEException {
        ECKey other = new ECKeyGenerator(Curve.P_384).keyID("other").generate();
        ECKey nameless = new ECKeyGenerator(Curve.P_256).generate();
        for (JWKSet set : List.of(new JWKSet(), new JWKSet(other), new JWKSet(nameless))) {
            assertThatThrownBy(() -> new AssertionVerifier(set, SERVICE, Clock.systemUTC()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static AssertionVerifier verifierAt(Instant now) {
        return new AssertionVerifier(new JWKSet(List.of(OLD, NEW)), SERVICE, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .audience(SERVICE)
                .subject("user-123")
                .issueTime(Date.from(NOW))
                .expirationTime(after(Duration.ofSeconds(30)));
    }

    private static Date after(Duration duration) {
        return Date.from(NOW.plus(duration));
    }

    private static String signed(ECKey key, JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(key, claims, "frontrow-assertion+jwt");
    }

    private static String signed(ECKey key, JWTClaimsSet.Builder claims, String type) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        SignedJWT jwt = new SignedJWT(header, claims.build());
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
