package frontrow.reservation.seats;

import java.time.Duration;

/** Tells a buyer how long there is to pay. */
final class PayWithin {

    private PayWithin() {}

    /** For example {@code 5분 내에 결제해주세요}; whole seconds, at least one. */
    static String text(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        long minutes = seconds / 60;
        long rest = seconds % 60;
        StringBuilder text = new StringBuilder();
        if (minutes > 0) {
            text.append(minutes).append("분 ");
        }
        if (rest > 0) {
            text.append(rest).append("초 ");
        }
        return text.append("내에 결제해주세요").toString();
    }
}
