package frontrow.http.problem;

/** The refusals that every service shares. */
public enum CommonError implements ErrorCode {
    REQUEST_INVALID(400, "요청이 올바르지 않습니다"),
    IDENTITY_REQUIRED(401, "로그인이 필요합니다"),
    ASSERTION_INVALID(401, "게이트웨이를 거치지 않은 요청입니다"),
    TOKEN_INVALID(401, "토큰 재발급이 필요합니다"),
    FORBIDDEN(403, "권한이 없습니다"),
    NOT_FOUND(404, "없는 주소입니다"),
    METHOD_NOT_ALLOWED(405, "허용되지 않는 메서드입니다"),
    NOT_ACCEPTABLE(406, "요청하신 형식으로는 응답할 수 없습니다"),
    REQUEST_IN_PROGRESS(409, "같은 요청을 처리하고 있습니다. 잠시 후 재시도해주세요"),
    REQUEST_TOO_LARGE(413, "요청 본문이 너무 큽니다"),
    MEDIA_TYPE_UNSUPPORTED(415, "지원하지 않는 본문 형식입니다"),
    IDEMPOTENCY_KEY_REUSED(422, "이 Idempotency-Key는 다른 요청에 사용되었습니다"),
    TOO_MANY_REQUESTS(429, "요청이 너무 많습니다. 잠시 후 재시도해주세요"),
    INTERNAL(500, "서버에 오류가 발생했습니다"),
    UNAVAILABLE(503, "일시적으로 서비스를 이용할 수 없습니다. 잠시 후 재시도해주세요");

    private final int status;
    private final String detail;

    CommonError(int status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public boolean isKept() {
        return this != REQUEST_IN_PROGRESS && this != IDEMPOTENCY_KEY_REUSED && ErrorCode.super.isKept();
    }
}
