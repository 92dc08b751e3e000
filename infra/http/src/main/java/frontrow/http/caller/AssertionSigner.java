package frontrow.http.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Signs what the gateway says about a caller, for one service and half a minute. Only the gateway has the key. */
public final class AssertionSigner {
    /** The header that carries the assertion. */
    public static final String HEADER = "Frontrow-Assertion";

    static final JOSEObjectType TYPE = new JOSEObjectType("frontrow-assertion+jwt");
    static final String ADMISSION = "adm";
    static final String ROLES = "roles";
    private static final Duration LIFETIME = Duration.ofSeconds(30);

    private final JWSHeader header;
    private final ECDSASigner signer;
    private final Clock clock;

    /**
     * @param privateJwk file with one private JWK on curve P-256, with a {@code kid}
     * @throws IllegalArgumentException if the file holds no such key
     */
    public AssertionSigner(Path privateJwk, Clock clock) {
        try {
            ECKey key = ECKey.parse(Files.readString(privateJwk));
            this.header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(TYPE)
                    .keyID(key.getKeyID())
                    .build();
            this.signer = new ECDSASigner(key);
        } catch (IOException | ParseException | JOSEException e) {
            throw new IllegalArgumentException("no private JWK on P-256 in " + privateJwk, e);
        }
        this.clock = clock;
    }

    /** The header's value for a call of {@code caller} to the service named {@code audience}. */
    public String sign(String audience, Caller caller) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .audience(audience)
                .claim(ROLES, List.copyOf(caller.roles()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
        if (!caller.isAnonymous()) {
            claims.subject(caller.userId());
        }
        if (caller.admissionId() != null) {
            claims.claim(ADMISSION, caller.admissionId());
        }
        SignedJWT jwt = new SignedJWT(header, claims.build());
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the assertion could not be signed", e);
        }
        return jwt.serialize();
    }
}
