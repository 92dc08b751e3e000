package frontrow.http.idempotency;

import frontrow.http.problem.Problem;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A call that its client may retry: who calls what, under which key, with which body.
 *
 * @param path as the client wrote it
 * @param key 1 to 64 visible ASCII characters, the client's own
 * @param bodySha256 SHA-256 of the body's bytes, as 64 hexadecimal digits
 */
public record IdempotentCall(String userId, String method, String path, String key, String bodySha256) {
    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,64}");

    /**
     * The key in the values of the header.
     *
     * @throws Problem 400 if it is not one key of 1 to 64 visible ASCII characters
     */
    static String key(List<String> values) {
        if (values.size() != 1 || !KEY.matcher(values.getFirst()).matches()) {
            throw Problem.invalid(HEADER, "공백이 없는 ASCII 문자 1~64자여야 합니다");
        }
        return values.getFirst();
    }

    byte[] bodyHash() {
        return HexFormat.of().parseHex(bodySha256);
    }

    /** What the lock of this call is named; no part holds a line break. */
    String scope() {
        return String.join("\n", userId, method, path, key);
    }
}
