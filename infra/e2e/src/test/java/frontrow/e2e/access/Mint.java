package frontrow.e2e.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.function.Consumer;

/** Signs tokens with the running system's own key, or with one of an attacker's, as {@code typ} and claims want it. */
final class Mint {
    private final ECKey key;

    private Mint(ECKey key) {
        this.key = key;
    }

    /** With a private key of the running system. */
    static Mint with(Path privateJwk) {
        try {
            return new Mint(ECKey.parse(Files.readString(privateJwk)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With a key that nobody knows. */
    static Mint ofAnAttacker() {
        try {
            return new Mint(
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    ECKey publicKey() {
        return key.toPublicJWK();
    }

    /** A token of that type and with these claims, under the key's own id. */
    String token(String type, JWTClaimsSet claims) {
        return token(claims, header -> header.type(new JOSEObjectType(type)).keyID(key.getKeyID()));
    }

    /** A token with these claims and whatever header. */
    String token(JWTClaimsSet claims, Consumer<JWSHeader.Builder> members) {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256);
        members.accept(header);
        SignedJWT token = new SignedJWT(header.build(), claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
