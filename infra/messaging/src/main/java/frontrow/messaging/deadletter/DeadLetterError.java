package frontrow.messaging.deadletter;

import frontrow.http.problem.ErrorCode;

/** How a question about dead letters is refused. */
enum DeadLetterError implements ErrorCode {
    DEAD_LETTER_UNKNOWN(404, "존재하지 않는 처리 실패 메시지입니다");

    private final int status;
    private final String detail;

    DeadLetterError(int status, String detail) {
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
