package frontrow.http.problem;

import frontrow.http.trace.Trace;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The document of RFC 9457 with the members that this house adds. */
final class ProblemDocument {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE_PREFIX = "urn:frontrow:problem:";

    private ProblemDocument() {}

    static Map<String, Object> of(Problem problem, String instance) {
        ErrorCode code = problem.code();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", TYPE_PREFIX + code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        document.put("title", title(code.status()));
        document.put("status", code.status());
        document.put("detail", code.detail());
        document.put("instance", instance);
        document.put("error", code.detail());
        document.put("code", code.name());
        document.put("traceId", Trace.current().traceId());
        document.putAll(problem.members());
        return document;
    }

    private static String title(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
