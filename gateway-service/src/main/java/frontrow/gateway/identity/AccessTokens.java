package frontrow.gateway.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import frontrow.gateway.error.Refusals;
import frontrow.http.caller.Caller;
import frontrow.http.problem.Problem;
import frontrow.http.start.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues and reads our own access tokens: JWTs after RFC 9068, signed with ES256. */
@Component
public class AccessTokens {
    static final Duration LIFETIME = Duration.ofHours(12);
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final String ROLES = "roles";
    private static final String PRIVATE_KEY = "frontrow.access-token.private-key";

    private final String issuer;
    private final Clock clock;
    private final JWSHeader header;
    private final JWSSigner signer;
    private final JWSVerifier verifier;

    AccessTokens(AccessTokenProperties properties, Clock clock) {
        this.issuer = properties.issuer();
        this.clock = clock;
        ECKey key = read(properties.privateKey());
        this.header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        try {
            this.signer = new ECDSASigner(key);
            this.verifier = new ECDSAVerifier(key.toECPublicKey());
        } catch (JOSEException e) {
            throw unusable(properties.privateKey());
        }
    }

    /** A token for the caller, good for {@link #LIFETIME}. */
    String issue(Caller caller) {
        Instant now = clock.instant();
        SignedJWT token = new SignedJWT(
                header,
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(issuer)
                        .subject(caller.userId())
                        .claim(ROLES, caller.roles().stream().sorted().toList())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .jwtID(UUID.randomUUID().toString())
                        .build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the access token could not be signed", e);
        }
        return token.serialize();
    }

    /**
     * The caller to whom the token was given.
     *
     * @throws Problem 401 if it isn't a token of ours, or has run out
     */
    public Caller read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            // The algorithm is ours to choose, never the token's.
            if (!JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())
                    || !TYPE.equals(jwt.getHeader().getType())
                    || !jwt.verify(verifier)) {
                throw Refusals.credentialsInvalid();
            }
            return caller(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException e) {
            throw Refusals.credentialsInvalid();
        }
    }

    private Caller caller(JWTClaimsSet claims) throws ParseException {
        String user = claims.getSubject();
        Date expires = claims.getExpirationTime();
        boolean good = issuer.equals(claims.getIssuer())
                && claims.getAudience().contains(issuer)
                && expires != null
                && clock.instant().isBefore(expires.toInstant())
                && user != null
                && UserIds.isOne(user);
        if (!good) {
            throw Refusals.credentialsInvalid();
        }
        List<String> roles = claims.getStringListClaim(ROLES);
        return new Caller(user, null, roles == null ? Set.of() : new HashSet<>(roles));
    }

    private static ECKey read(Path file) {
        try {
            ECKey key = ECKey.parse(Files.readString(file));
            if (key.isPrivate()) {
                return key;
            }
        } catch (IOException e) {
            throw new WrongSetting(PRIVATE_KEY, "the file " + file + " can't be read");
        } catch (ParseException e) {
            throw unusable(file);
        }
        throw unusable(file);
    }

    private static WrongSetting unusable(Path file) {
        return new WrongSetting(PRIVATE_KEY, file + " holds no private JWK on curve P-256");
    }
}
