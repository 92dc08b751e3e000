package frontrow.gateway.error;

import frontrow.http.problem.ErrorCode;

/** The refusals that only the gateway gives. */
public enum GatewayError implements ErrorCode {
    AUTHENTICATION_REQUIRED(401, "인증이 필요합니다"),
    CREDENTIALS_INVALID(401, "인증 정보가 올바르지 않습니다"),
    TOKEN_NOT_ACTIVE(403, "아직 입장 순서가 아닙니다"),
    USER_EXISTS(409, "이미 사용 중인 아이디입니다");

    private final int status;
    private final String detail;

    GatewayError(int status, String detail) {
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
}
