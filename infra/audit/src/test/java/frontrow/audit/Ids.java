package frontrow.audit;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import java.util.UUID;

/** The ids of the world: admissions begin with a, reservations with b, payments with c. */
final class Ids {

    private Ids() {}

    static String admission(int number) {
        return "aaaaaaaa-0000-7000-8000-00000000000" + number;
    }

    static String reservation(int number) {
        return "bbbbbbbb-0000-7000-8000-00000000000" + number;
    }

    static String payment(int number) {
        return "cccccccc-0000-7000-8000-00000000000" + number;
    }

    static ReservationId reservationId(int number) {
        return ReservationId.of(UUID.fromString(reservation(number)));
    }

    static PaymentId paymentId(int number) {
        return PaymentId.of(UUID.fromString(payment(number)));
    }
}
