package frontrow.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls a service as the gateway does: with a signed assertion. The keys are made for each test run. */
public final class TestCaller {

    /** The header that carries the assertion. */
    public static final String HEADER = "Frontrow-Assertion";

    private static final Duration LIFETIME = Duration.ofSeconds(30);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ECKey KEY = generate();

    private TestCaller() {}

    /** An assertion for a call to one service, such as {@code wallet-service}, by a user who may hold an admission. */
    public static String assertion(
            String audience, @Nullable String userId, @Nullable String admissionId, String... roles) {
        Instant now = CLOCK.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .audience(audience)
                .claim("roles", List.of(roles))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
        if (userId != null) {
            claims.subject(userId);
        }
        if (admissionId != null) {
            claims.claim("adm", admissionId);
        }
        return sign(claims.build());
    }

    /** An assertion for a call on nobody's behalf. */
    public static String anonymous(String audience) {
        return assertion(audience, null, null);
    }

    /** A file with the public key, as {@code frontrow.assertion.public-keys} wants it. */
    public static Path publicKeys() {
        return file("assertion-public", new JWKSet(KEY).toString(true));
    }

    /** A file with the private key, as {@code frontrow.assertion.private-key} wants it. */
    public static Path privateKey() {
        return file("assertion-private", KEY.toJSONString());
    }

    private static String sign(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("frontrow-assertion+jwt"))
                .keyID(KEY.getKeyID())
                .build();
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new ECDSASigner(KEY));
        } catch (JOSEException failure) {
            throw new IllegalStateException("the test key can't sign", failure);
        }
        return jwt.serialize();
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException("no key can be made", failure);
        }
    }

    private static Path file(String name, String content) {
        try {
            Path file = Files.createTempFile(name, ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
