package frontrow.http.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A refused request, thrown anywhere while it is handled and answered as {@code application/problem+json}. It has no stack
 * trace: a refusal is an answer, not a fault.
 */
public final class Problem extends RuntimeException {
    private static final Set<String> OWN_MEMBERS =
            Set.of("type", "title", "status", "detail", "instance", "error", "code", "traceId");

    private final ErrorCode code;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Problem(ErrorCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    /** A refusal with nothing but its code. */
    public static Problem of(ErrorCode code) {
        return new Problem(code);
    }

    /** A request whose members are wrong: {@code REQUEST_INVALID} with its {@code errors}. */
    public static Problem invalid(List<FieldError> errors) {
        return of(CommonError.REQUEST_INVALID).with("errors", List.copyOf(errors));
    }

    /** A request with one wrong member. */
    public static Problem invalid(String field, String reason) {
        return invalid(List.of(new FieldError(field, reason)));
    }

    /** Adds a member of its own to the problem document; the value is written as JSON. */
    public Problem with(String member, Object value) {
        if (OWN_MEMBERS.contains(member)) {
            throw new IllegalArgumentException("every problem has its own member " + member);
        }
        members.put(member, value);
        return this;
    }

    /** Sets a header of the answer. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }
}
