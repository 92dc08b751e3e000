package frontrow.messaging;

import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Carries the trace id of a request or message through messages, in the form of W3C Trace Context. */
public final class MessageTrace {

    /** The logging context's name for the trace id. */
    public static final String MDC_TRACE_ID = "traceId";

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");

    private MessageTrace() {}

    /** A {@code traceparent} for what the current thread sends, or null where it has no trace. */
    public static @Nullable String traceparent() {
        String traceId = MDC.get(MDC_TRACE_ID);
        if (traceId == null || !TRACE_ID.matcher(traceId).matches()) {
            return null;
        }
        // A span of this hop; never zero, as the standard asks.
        long span = ThreadLocalRandom.current().nextLong() | 1;
        return String.format(Locale.ROOT, "00-%s-%s-01", traceId, HexFormat.of().toHexDigits(span));
    }

    /** Runs something within the trace that a {@code traceparent} names; without one, within none. */
    public static void within(@Nullable String traceparent, Runnable body) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (!matcher.matches()) {
            body.run();
            return;
        }
        try (MDC.MDCCloseable _ = MDC.putCloseable(MDC_TRACE_ID, matcher.group(1))) {
            body.run();
        }
    }
}
