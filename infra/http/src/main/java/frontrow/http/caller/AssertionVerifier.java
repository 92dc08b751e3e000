package frontrow.http.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an assertion and believes it only if the gateway signed it, for this service, a moment ago. */
final class AssertionVerifier {
    private static final Duration LONGEST_LIFETIME = Duration.ofSeconds(60);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    private final Map<String, ECDSAVerifier> verifiers;
    private final String audience;
    private final Clock clock;

    /**
     * @param keys several while the gateway's key is being changed
     * @throws IllegalArgumentException if a key is not of P-256 or has no id, or there is none
     */
    AssertionVerifier(JWKSet keys, String audience, Clock clock) {
        this.verifiers = verifiers(keys);
        this.audience = audience;
        this.clock = clock;
    }

    /** The caller that the assertion tells of; empty if it is not to be believed. */
    Optional<Caller> verify(String assertion) {
        try {
            SignedJWT jwt = SignedJWT.parse(assertion);
            return isSignedByTheGateway(jwt) ? callerOf(jwt.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException _) {
            return Optional.empty();
        }
    }

    private boolean isSignedByTheGateway(SignedJWT jwt) throws JOSEException {
        JWSHeader header = jwt.getHeader();
        ECDSAVerifier verifier = header.getKeyID() == null ? null : verifiers.get(header.getKeyID());
        return verifier != null
                && JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && AssertionSigner.TYPE.equals(header.getType())
                && jwt.verify(verifier);
    }

    private Optional<Caller> callerOf(JWTClaimsSet claims) throws ParseException {
        if (!claims.getAudience().equals(List.of(audience)) || !isCurrent(claims)) {
            return Optional.empty();
        }
        List<String> roles = claims.getStringListClaim(AssertionSigner.ROLES);
        String user = claims.getSubject();
        return Optional.of(new Caller(
                user == null ? "" : user,
                claims.getStringClaim(AssertionSigner.ADMISSION),
                roles == null ? Set.of() : Set.copyOf(roles)));
    }

    private boolean isCurrent(JWTClaimsSet claims) {
        Instant issued = instant(claims.getIssueTime());
        Instant expires = instant(claims.getExpirationTime());
        if (issued == null || expires == null) {
            return false;
        }
        Instant now = clock.instant();
        return !issued.isAfter(now.plus(CLOCK_SKEW))
                && now.isBefore(expires.plus(CLOCK_SKEW))
                && Duration.between(issued, expires).compareTo(LONGEST_LIFETIME) <= 0;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static Map<String, ECDSAVerifier> verifiers(JWKSet keys) {
        Map<String, ECDSAVerifier> verifiers = new HashMap<>();
        for (JWK key : keys.getKeys()) {
            if (!(key instanceof ECKey ec) || !Curve.P_256.equals(ec.getCurve()) || key.getKeyID() == null) {
                throw new IllegalArgumentException("a key of the gateway is on P-256 and has a kid");
            }
            try {
                verifiers.put(key.getKeyID(), new ECDSAVerifier(ec.toPublicJWK()));
            } catch (JOSEException e) {
                throw new IllegalArgumentException("the key " + key.getKeyID() + " can't verify", e);
            }
        }
        if (verifiers.isEmpty()) {
            throw new IllegalArgumentException("there is no key");
        }
        return Map.copyOf(verifiers);
    }
}
