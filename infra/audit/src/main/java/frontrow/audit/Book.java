package frontrow.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The services' databases that the auditor reads; users' passwords in the gateway's are none of its business. */
public enum Book {
    QUEUE,
    CONCERT,
    RESERVATION,
    WALLET,
    PAYMENT;

    /** As findings and settings name it: {@code wallet}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a finding names a row. */
    String row(String table, @Nullable Object key) {
        return word() + "." + table + "[" + key + "]";
    }
}
