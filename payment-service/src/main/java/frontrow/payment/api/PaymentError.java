package frontrow.payment.api;

import frontrow.http.problem.ErrorCode;

/** How a payment is refused. */
enum PaymentError implements ErrorCode {
    BALANCE_INSUFFICIENT(400, "잔액이 부족합니다"),
    RESERVATION_INVALID(400, "유효하지 않은 예약입니다"),
    PAYMENT_UNKNOWN(404, "존재하지 않는 결제입니다"),
    TOKEN_IN_USE(409, "이 토큰으로 다른 예약을 결제하고 있습니다"),
    PAYMENT_ENDED(409, "이미 끝난 결제입니다"),
    PAYMENT_NOT_REVERSIBLE(409, "지금 상태에서는 되돌릴 수 없는 결제입니다");

    private final int status;
    private final String detail;

    PaymentError(int status, String detail) {
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

    /** Money can be charged, and the other payment of a token ends: the same call may then go through. */
    @Override
    public boolean isKept() {
        return this != BALANCE_INSUFFICIENT && this != TOKEN_IN_USE && ErrorCode.super.isKept();
    }
}
