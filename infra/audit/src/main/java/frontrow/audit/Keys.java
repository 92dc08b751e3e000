package frontrow.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What services keep under Idempotency-Keys, which hold no space. */
final class Keys {

    private Keys() {}

    /** @param kept each {@code <key> <what is kept>} */
    static Map<String, String> read(List<String> kept) {
        Map<String, String> byKey = new HashMap<>();
        for (String one : kept) {
            int space = one.indexOf(' ');
            byKey.put(one.substring(0, space), one.substring(space + 1));
        }
        return byKey;
    }

    static String under(Write write) {
        return write.key() == null ? "" : " under key " + write.key();
    }
}
