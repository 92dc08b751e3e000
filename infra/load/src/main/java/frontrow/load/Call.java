package frontrow.load;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * One call at the front door; repeated, it is the same to the letter.
 *
 * @param body JSON, or empty
 */
record Call(Operation operation, String path, String body, Map<String, String> headers) {

    Call {
        headers = Map.copyOf(headers);
    }

    static Call of(Operation operation, String path) {
        return new Call(operation, path, "", Map.of());
    }

    Call with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Call(operation, path, body, more);
    }

    Call saying(String json) {
        return new Call(operation, path, json, headers).with("Content-Type", "application/json");
    }

    Call by(String user, String password) {
        byte[] plain = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(plain));
    }

    Call admittedBy(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Call under(String key) {
        return with("Idempotency-Key", key);
    }
}
