package frontrow.stack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import frontrow.servers.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;

/**
 * The keys of one installation, made at its first start and readable by their owner alone. Public keys are derived
 * from the private ones each time.
 */
final class Keys {

    private static final int QUEUE_KEY_BYTES = 32;

    private final Path directory;

    Keys(Path directory) {
        this.directory = directory;
    }

    void makeMissing() {
        makeSigningKey(assertionPrivateKey(), "assertion");
        makeSigningKey(accessTokenPrivateKey(), "access-token");
        if (!Files.exists(queueTokenKey())) {
            byte[] key = new byte[QUEUE_KEY_BYTES];
            new SecureRandom().nextBytes(key);
            PrivateFiles.write(queueTokenKey(), Base64.getEncoder().encodeToString(key) + "\n");
        }
        PrivateFiles.write(assertionPublicKeys(), publicKeys());
    }

    private static void makeSigningKey(Path file, String use) {
        if (Files.exists(file)) {
            return;
        }
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
            PrivateFiles.write(file, key.toJSONString() + "\n");
        } catch (JOSEException e) {
            throw new IllegalStateException("no key for " + use, e);
        }
    }

    private String publicKeys() {
        try {
            ECKey key = ECKey.parse(Files.readString(assertionPrivateKey()));
            return new JWKSet(key.toPublicJWK()).toString(true) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("not a key: " + assertionPrivateKey(), e);
        }
    }

    Path assertionPrivateKey() {
        return directory.resolve("assertion.jwk");
    }

    Path assertionPublicKeys() {
        return directory.resolve("assertion.public.jwks");
    }

    Path accessTokenPrivateKey() {
        return directory.resolve("access-token.jwk");
    }

    Path queueTokenKey() {
        return directory.resolve("queue-token.key");
    }
}
