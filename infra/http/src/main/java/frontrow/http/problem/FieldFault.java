package frontrow.http.problem;

/** What can be wrong with one member of a request, and how a person is told. */
public enum FieldFault {
    UNKNOWN("알 수 없는 항목입니다"),
    MISSING("필수 항목입니다"),
    NULL("null일 수 없습니다"),
    WRONG_TYPE("형식이 올바르지 않습니다"),
    DUPLICATE("중복된 항목입니다"),
    MALFORMED("올바른 JSON이 아닙니다"),
    TOO_COMPLEX("너무 길거나 깊은 JSON입니다"),
    NOT_UTF8("UTF-8이 아닙니다"),
    BODY_MISSING("본문이 필요합니다"),
    NOT_HTTP("올바른 HTTP 요청이 아닙니다");

    private final String reason;

    FieldFault(String reason) {
        this.reason = reason;
    }

    /** This fault of the member at that path. */
    public FieldError in(String field) {
        return new FieldError(field, reason);
    }
}
