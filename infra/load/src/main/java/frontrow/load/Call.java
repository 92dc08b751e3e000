package frontrow.load;

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

    /** With the value of the header Authorization. */
    Call proving(String proof) {
        return with("Authorization", proof);
    }

    Call under(String key) {
        return with("Idempotency-Key", key);
    }
}
