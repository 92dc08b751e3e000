package frontrow.reservation;

import frontrow.http.problem.ErrorCode;

/** The refusals of this service. */
public enum ReservationError implements ErrorCode {
    CONCERT_UNKNOWN(404, "존재하지 않는 공연입니다"),
    SEAT_UNKNOWN(404, "존재하지 않는 좌석입니다"),
    RESERVATION_UNKNOWN(404, "존재하지 않는 예약입니다"),
    SALE_NOT_OPEN(409, "아직 예매가 시작되지 않았습니다"),
    SEAT_ALREADY_TAKEN(409, "이미 다른 사용자가 선택한 좌석입니다"),
    SEAT_BUSY(409, "다른 사용자가 처리 중입니다. 잠시 후 재시도해주세요"),
    PAYMENT_IN_PROGRESS(409, "결제가 진행 중인 예약입니다"),
    ALREADY_PAID(409, "이미 결제가 완료된 예약입니다");

    private final int status;
    private final String detail;

    ReservationError(int status, String detail) {
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

    /** A seat that others are at may be had a moment later by the same call, and a sale opens. */
    @Override
    public boolean isKept() {
        return this != SEAT_BUSY && this != SALE_NOT_OPEN && ErrorCode.super.isKept();
    }
}
