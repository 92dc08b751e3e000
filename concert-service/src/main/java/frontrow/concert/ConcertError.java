package frontrow.concert;

import frontrow.http.problem.ErrorCode;

/** The refusals of concert-service. */
public enum ConcertError implements ErrorCode {
    CONCERT_UNKNOWN(404, "존재하지 않는 공연입니다");

    private final int status;
    private final String detail;

    ConcertError(int status, String detail) {
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
