package frontrow.reservation.seats;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.reservation.message.Booking;
import frontrow.reservation.message.ReleaseReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One user's claim on seats of one concert. Whoever changes it holds its row's lock. */
@Entity
@Table(name = "reservations")
class Reservation {

    @Id
    @Column(name = "reservation_id")
    private UUID id;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "admission_id")
    private UUID admissionId;

    @Column(name = "concert_id")
    private long concertId;

    @Column(name = "amount_won")
    private long amountWon;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "payment_id")
    private @Nullable UUID paymentId;

    @Column(name = "pinned_until")
    private @Nullable Instant pinnedUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "release_reason")
    private @Nullable ReleaseReason releaseReason;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected Reservation() {}

    private Reservation(Booking booking, Won amount, Instant heldAt, Instant expiresAt) {
        this.id = booking.reservationId().value();
        this.userId = booking.userId().value();
        this.admissionId = booking.admissionId().value();
        this.concertId = booking.concertId();
        this.amountWon = amount.amount();
        this.status = Status.HELD;
        this.heldAt = heldAt;
        this.expiresAt = expiresAt;
    }

    static Reservation held(Booking booking, Won amount, Instant heldAt, Instant expiresAt) {
        return new Reservation(booking, amount, heldAt, expiresAt);
    }

    ReservationId id() {
        return ReservationId.of(id);
    }

    boolean isOf(UserId user) {
        return userId.equals(user.value());
    }

    Booking booking() {
        return new Booking(id(), new UserId(userId), AdmissionId.of(admissionId), concertId);
    }

    Won amount() {
        return new Won(amountWon);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    ReservationState state() {
        return switch (status) {
            case HELD -> new ReservationState.Held(expiresAt);
            case PINNED -> new ReservationState.Pinned(payment(), expiresAt, Objects.requireNonNull(pinnedUntil));
            case CONFIRMED -> new ReservationState.Confirmed(payment());
            case RELEASED -> new ReservationState.Released(Objects.requireNonNull(releaseReason));
        };
    }

    private PaymentId payment() {
        return PaymentId.of(Objects.requireNonNull(paymentId));
    }

    /** Writes a state that the rules led to. */
    void become(ReservationState next, Instant now) {
        pinnedUntil = null;
        paymentId = null;
        switch (next) {
            case ReservationState.Held _ -> status = Status.HELD;
            case ReservationState.Pinned pinned -> {
                status = Status.PINNED;
                paymentId = pinned.paymentId().value();
                pinnedUntil = pinned.pinnedUntil();
            }
            case ReservationState.Confirmed confirmed -> {
                status = Status.CONFIRMED;
                paymentId = confirmed.paymentId().value();
                settledAt = now;
            }
            case ReservationState.Released released -> {
                status = Status.RELEASED;
                releaseReason = released.reason();
                settledAt = now;
            }
            case ReservationState.Absent _ ->
                throw new IllegalArgumentException("a reservation that is there can't become absent");
        }
    }

    /** As the database names the states. */
    enum Status {
        HELD,
        PINNED,
        CONFIRMED,
        RELEASED
    }
}
