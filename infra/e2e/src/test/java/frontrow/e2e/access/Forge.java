package frontrow.e2e.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes JWTs that ought not to be believed, knowing one that is and the public key: what attackers of such tokens have tried.
 * See RFC 8725 and the CVEs named below.
 */
final class Forge {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int SIGNATURE_BYTES = 64;

    private final String genuine;
    private final String[] parts;
    private final ECKey publicKey;
    private final String type;
    private final JWTClaimsSet wishes;

    /**
     * @param genuine a JWT that is believed
     * @param publicKey with which it is verified
     * @param type its {@code typ}
     * @param wishes what the attacker would have it say
     */
    Forge(String genuine, ECKey publicKey, String type, JWTClaimsSet wishes) {
        this.genuine = genuine;
        this.parts = genuine.split("\\.");
        this.publicKey = publicKey;
        this.type = type;
        this.wishes = wishes;
    }

    /** All forgeries by their kind. */
    Map<String, List<String>> all() {
        return Map.of(
                "unsigned", unsigned(),
                "signed with the public key", signedWithThePublicKey(),
                "signed with another key", signedWithAnotherKey(),
                "other claims under the old signature", List.of(parts[0] + "." + encoded(wishes) + "." + parts[2]),
                "broken signature", withBrokenSignatures(),
                "misshapen", misshapen());
    }

    /** CVE-2015-9235 and kin: no signature, and a header that says so. */
    private List<String> unsigned() {
        return Stream.of("none", "None", "NONE", "nOnE", "", "null")
                .flatMap(algorithm -> Stream.of("", parts[2], "AA")
                        .map(signature -> encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"" + type + "\"}") + "."
                                + encoded(wishes) + "." + signature))
                .toList();
    }

    /** CVE-2016-10555 and kin: the public key taken for a shared secret. */
    private List<String> signedWithThePublicKey() {
        List<String> forged = new ArrayList<>();
        for (byte[] secret : List.of(utf8(publicKey.toJSONString()), utf8(pem() + "\n"), utf8(pem()), der(), point())) {
            for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
                forged.add(hashed(algorithm, secret));
            }
        }
        return forged;
    }

    /** A key of the attacker's own, which the header points to in every way that there is (CVE-2018-0114 and kin). */
    private List<String> signedWithAnotherKey() {
        Mint own = Mint.ofAnAttacker();
        URI elsewhere = URI.create("http://127.0.0.1:9/keys");
        List<Consumer<JWSHeader.Builder>> pointers = List.of(
                _ -> {},
                header -> header.keyID(publicKey.getKeyID()),
                header -> header.keyID(own.publicKey().getKeyID()),
                header -> header.jwk(own.publicKey()),
                header -> header.jwk(own.publicKey()).keyID(publicKey.getKeyID()),
                header -> header.jwkURL(elsewhere).keyID(publicKey.getKeyID()),
                header -> header.x509CertURL(elsewhere).keyID(publicKey.getKeyID()),
                header -> header.keyID("../../../../dev/null"),
                header -> header.keyID("' UNION SELECT 'x"));
        return pointers.stream()
                .flatMap(pointer -> Stream.of(type, "JWT", "at+jwt", "frontrow-assertion+jwt")
                        .map(each ->
                                own.token(wishes, pointer.andThen(header -> header.type(new JOSEObjectType(each))))))
                .toList();
    }

    private List<String> withBrokenSignatures() {
        byte[] right = Base64.getUrlDecoder().decode(parts[2]);
        byte[] order = Arrays.copyOfRange(
                Curve.P_256.toECParameterSpec().getOrder().toByteArray(), 1, 1 + SIGNATURE_BYTES / 2);
        List<byte[]> broken = new ArrayList<>();
        for (int at = 0; at < SIGNATURE_BYTES; at++) {
            byte[] changed = right.clone();
            changed[at] ^= 1;
            broken.add(changed);
        }
        broken.add(new byte[SIGNATURE_BYTES]); // r = s = 0: CVE-2022-21449
        broken.add(joined(order, order));
        broken.add(new byte[0]);
        broken.add(Arrays.copyOf(right, SIGNATURE_BYTES - 1));
        broken.add(Arrays.copyOf(right, SIGNATURE_BYTES + 1));
        return broken.stream()
                .map(signature -> parts[0] + "." + parts[1] + "." + BASE64.encodeToString(signature))
                .toList();
    }

    private List<String> misshapen() {
        return List.of(
                parts[0] + "." + parts[1],
                parts[0] + "." + parts[1] + ".",
                "." + parts[1] + "." + parts[2],
                parts[0] + ".." + parts[2],
                genuine + "." + parts[2],
                genuine + ".." + parts[2],
                genuine + genuine,
                genuine.substring(1),
                "{\"payload\":\"" + parts[1] + "\",\"protected\":\"" + parts[0] + "\",\"signature\":\"" + parts[2]
                        + "\"}",
                genuine.replace('.', ','),
                genuine.toUpperCase(Locale.ROOT),
                BASE64.encodeToString(utf8(genuine)));
    }

    private String hashed(JWSAlgorithm algorithm, byte[] secret) {
        try {
            JWSHeader header = new JWSHeader.Builder(algorithm)
                    .type(new JOSEObjectType(type))
                    .keyID(publicKey.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, wishes);
            // Short secrets are repeated, as HMAC's own padding would not tell them from longer ones.
            token.sign(new MACSigner(secret.length < SIGNATURE_BYTES ? joined(secret, secret) : secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] der() {
        try {
            return publicKey.toECPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der()) + "\n-----END PUBLIC KEY-----";
    }

    private byte[] point() {
        return joined(publicKey.getX().decode(), publicKey.getY().decode());
    }

    private static byte[] joined(byte[] left, byte[] right) {
        byte[] joined = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, joined, left.length, right.length);
        return joined;
    }

    private static String encoded(JWTClaimsSet claims) {
        return encoded(claims.toString());
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
