package frontrow.wallet.charge;

import frontrow.http.problem.ErrorCode;

/** Why a charge is refused. */
enum ChargeError implements ErrorCode {
    CHARGE_AMOUNT_INVALID(400, "충전 금액이 올바르지 않습니다");

    private final int status;
    private final String detail;

    ChargeError(int status, String detail) {
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
