package frontrow.http.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace that the current thread works for, after W3C Trace Context. It travels in the logging context under
 * {@code traceId}.
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero
 */
public record Trace(String traceId) {
    /** The header that carries a trace between processes. */
    public static final String HEADER = "traceparent";

    /** The key of the trace's id in the logging context. */
    public static final String MDC_KEY = "traceId";

    private static final Pattern TRACE_ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");
    // A version that we don't know may append parts; the first four are as in version 00.
    private static final Pattern TRACEPARENT = Pattern.compile(
            "(?!ff)[0-9a-f]{2}-(?<trace>(?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    public Trace {
        if (!TRACE_ID.matcher(traceId).matches()) {
            throw new IllegalArgumentException("not a trace id: " + traceId);
        }
    }

    /** The trace of the current thread; a new one where there is none. */
    public static Trace current() {
        String id = MDC.get(MDC_KEY);
        return id != null && TRACE_ID.matcher(id).matches() ? new Trace(id) : fresh();
    }

    /** A trace that begins here. */
    public static Trace fresh() {
        // The lowest bit is set, so that the id is never all zero.
        return new Trace(hex(ThreadLocalRandom.current().nextLong())
                + hex(ThreadLocalRandom.current().nextLong() | 1));
    }

    /** The trace of a {@code traceparent} header; a new one where the header is missing or malformed. */
    public static Trace of(@Nullable String traceparent) {
        if (traceparent == null) {
            return fresh();
        }
        Matcher matcher = TRACEPARENT.matcher(traceparent);
        return matcher.matches() ? new Trace(matcher.group("trace")) : fresh();
    }

    /** The value of the {@code traceparent} header for a call out, with a span id of its own. */
    public String traceparent() {
        return "00-" + traceId + "-" + hex(ThreadLocalRandom.current().nextLong() | 1) + "-01";
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }
}
