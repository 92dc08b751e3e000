package frontrow.explore;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import java.util.List;
import java.util.UUID;

/** Who plays in every scenario. */
final class Cast {

    static final UserId MINA = new UserId("mina");
    static final UserId JOON = new UserId("joon");

    /** What every seat costs. */
    static final Won PRICE = new Won(50_000);

    private static final long UUID_VERSION = 0x01890000_0000_7000L;
    private static final long UUID_VARIANT = 0x80000000_00000000L;
    private static final long NUMBER = 0xFF;
    private static final long ANOTHER = 0x100;

    private Cast() {}

    static PaymentId payment(int number) {
        return PaymentId.of(uuid(number));
    }

    /** An id that is no payment's, though it was made for one. */
    static PaymentId anotherIdFor(PaymentId payment) {
        return PaymentId.of(new UUID(UUID_VERSION, payment.value().getLeastSignificantBits() + ANOTHER));
    }

    /** The payment that an id was made for. */
    static int numberOf(PaymentId payment) {
        return (int) (payment.value().getLeastSignificantBits() & NUMBER);
    }

    /** Whether an id is that of a payment; others' answers are none of its business. */
    static boolean isPayment(PaymentId id) {
        return id.equals(payment(numberOf(id)));
    }

    static ReservationId reservation(int number) {
        return ReservationId.of(uuid(number));
    }

    static AdmissionId admission(int number) {
        return AdmissionId.of(uuid(number));
    }

    /** An id as it stands in a trace. */
    static String name(Object id) {
        return switch (id) {
            case PaymentId payment -> "payment " + numberOf(payment) + (isPayment(payment) ? "" : " under another id");
            case ReservationId reservation ->
                "reservation " + (reservation.value().getLeastSignificantBits() & NUMBER);
            case AdmissionId admission -> "admission " + (admission.value().getLeastSignificantBits() & NUMBER);
            default -> id.toString();
        };
    }

    static <T> String names(List<T> ids) {
        return ids.stream().map(Cast::name).toList().toString();
    }

    private static UUID uuid(int number) {
        return new UUID(UUID_VERSION, UUID_VARIANT + number);
    }
}
