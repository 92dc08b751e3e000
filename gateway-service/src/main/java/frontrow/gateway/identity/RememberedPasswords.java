package frontrow.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Passwords that were right a moment ago, so that HTTP Basic doesn't hash with each request. It holds no password, but a
 * MAC under a key that this process drew at its start, and only successes: guesses always cost a full hash.
 */
@Component
class RememberedPasswords {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final Cache<ByteBuffer, Set<String>> rolesByProof;

    RememberedPasswords(PasswordProperties properties) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
        this.rolesByProof = Caffeine.newBuilder()
                .maximumSize(properties.remembered())
                .expireAfterWrite(properties.rememberedFor())
                .build();
    }

    /** The user's roles, if exactly this password of this user is remembered. */
    Optional<Set<String>> roles(String userId, String password) {
        return Optional.ofNullable(rolesByProof.getIfPresent(proof(userId, password)));
    }

    void remember(String userId, String password, Set<String> roles) {
        rolesByProof.put(proof(userId, password), Set.copyOf(roles));
    }

    private ByteBuffer proof(String userId, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(userId.getBytes(StandardCharsets.UTF_8));
            // No user id holds this byte, so no two pairs give the same input.
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
