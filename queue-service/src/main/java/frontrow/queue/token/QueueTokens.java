package frontrow.queue.token;

import frontrow.contracts.value.AdmissionId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the token of an admission: the first 128 bits of HMAC-SHA256 over its id, six of them replaced so that it reads as
 * a UUID of version 4 (RFC 9562, section 5.4). The same admission always gives the same token, so it can be given again
 * without being stored.
 */
public final class QueueTokens {
    /** Length of the key in bytes. */
    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VERSION_4 = 0x0000_0000_0000_4000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

    private final SecretKeySpec key;

    public QueueTokens(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("the key of the queue tokens has " + key.length + " bytes, not 32");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The token of that admission. */
    public QueueToken of(AdmissionId admission) {
        UUID id = admission.value();
        byte[] message = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        ByteBuffer mac = ByteBuffer.wrap(mac(message));
        long high = (mac.getLong() & VERSION_MASK) | VERSION_4;
        long low = (mac.getLong() & VARIANT_MASK) | VARIANT_RFC;
        return new QueueToken(new UUID(high, low));
    }

    private byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
