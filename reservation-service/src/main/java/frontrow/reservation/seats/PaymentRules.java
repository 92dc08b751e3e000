package frontrow.reservation.seats;

import frontrow.contracts.value.PaymentId;
import frontrow.reservation.message.ConfirmationRefusal;
import frontrow.reservation.message.PaymentCommand;
import frontrow.reservation.message.PinRefusal;
import frontrow.reservation.message.ReleaseReason;
import frontrow.reservation.seats.PaymentDecision.Pin;
import java.time.Duration;
import java.time.Instant;

/**
 * What a payment may do to a reservation: (decision so far, reservation, command, time) → (decision, reservation,
 * answer). Pure.
 */
final class PaymentRules {

    private PaymentRules() {}

    /** @param decision what was decided for this payment so far */
    static Ruling decide(
            PaymentCommand command,
            PaymentDecision decision,
            ReservationState reservation,
            Instant now,
            Duration pinDuration) {
        return switch (command) {
            case PaymentCommand.Pin pin -> pin(pin.paymentId(), decision, reservation, now, pinDuration);
            case PaymentCommand.Confirm confirm -> confirm(confirm.paymentId(), decision, reservation, now);
            case PaymentCommand.Unpin unpin -> unpin(unpin.paymentId(), decision, reservation, now);
        };
    }

    private static Ruling pin(
            PaymentId payment,
            PaymentDecision decision,
            ReservationState reservation,
            Instant now,
            Duration pinDuration) {
        return switch (decision) {
            case PaymentDecision.Undecided _ -> firstPin(payment, reservation, now, pinDuration);
            case PaymentDecision.PinRefused refused ->
                new Ruling(decision, reservation, new PaymentOutcome.PinRefused(refused.reason(), refused.at()));
            case PaymentDecision.Pinned pinned -> granted(decision, reservation, pinned.pin());
            case PaymentDecision.Unpinned unpinned -> granted(decision, reservation, unpinned.pin());
            case PaymentDecision.Confirmed confirmed -> granted(decision, reservation, confirmed.pin());
            case PaymentDecision.ConfirmationRefused refused -> granted(decision, reservation, refused.pin());
        };
    }

    private static Ruling granted(PaymentDecision decision, ReservationState reservation, Pin pin) {
        return new Ruling(decision, reservation, new PaymentOutcome.PinGranted(pin.until(), pin.at()));
    }

    private static Ruling firstPin(PaymentId payment, ReservationState reservation, Instant now, Duration pinDuration) {
        ReservationState current = ReservationRules.settled(reservation, now);
        return switch (current) {
            case ReservationState.Held held -> {
                Pin pin = new Pin(now, now.plus(pinDuration));
                yield granted(
                        new PaymentDecision.Pinned(pin),
                        new ReservationState.Pinned(payment, held.expiresAt(), pin.until()),
                        pin);
            }
            case ReservationState.Pinned _, ReservationState.Confirmed _ ->
                pinRefused(current, PinRefusal.ALREADY_PAID, now);
            case ReservationState.Released released -> pinRefused(current, refusal(released.reason()), now);
            case ReservationState.Absent _ -> pinRefused(current, PinRefusal.UNKNOWN, now);
        };
    }

    private static PinRefusal refusal(ReleaseReason reason) {
        return switch (reason) {
            case EXPIRED, PIN_LAPSED -> PinRefusal.EXPIRED;
            case GIVEN_BACK -> PinRefusal.RELEASED;
        };
    }

    private static Ruling pinRefused(ReservationState reservation, PinRefusal reason, Instant now) {
        return new Ruling(
                new PaymentDecision.PinRefused(reason, now), reservation, new PaymentOutcome.PinRefused(reason, now));
    }

    private static Ruling confirm(
            PaymentId payment, PaymentDecision decision, ReservationState reservation, Instant now) {
        return switch (decision) {
            // Nobody confirms what was not pinned; should it happen, a late pin must not follow the refusal.
            case PaymentDecision.Undecided _ ->
                new Ruling(new PaymentDecision.PinRefused(PinRefusal.OTHER, now), reservation, notPinned(now));
            case PaymentDecision.PinRefused refused -> new Ruling(decision, reservation, notPinned(refused.at()));
            case PaymentDecision.Unpinned unpinned -> new Ruling(decision, reservation, notPinned(unpinned.at()));
            case PaymentDecision.Pinned pinned -> firstConfirmation(payment, pinned.pin(), reservation, now);
            case PaymentDecision.Confirmed confirmed ->
                new Ruling(decision, reservation, new PaymentOutcome.Confirmed(confirmed.at()));
            case PaymentDecision.ConfirmationRefused refused ->
                new Ruling(
                        decision, reservation, new PaymentOutcome.ConfirmationRefused(refused.reason(), refused.at()));
        };
    }

    private static PaymentOutcome notPinned(Instant at) {
        return new PaymentOutcome.ConfirmationRefused(ConfirmationRefusal.NOT_PINNED, at);
    }

    private static Ruling firstConfirmation(PaymentId payment, Pin pin, ReservationState reservation, Instant now) {
        ReservationState current = ReservationRules.settled(reservation, now);
        if (isPinnedBy(payment, current)) {
            return new Ruling(
                    new PaymentDecision.Confirmed(pin, now),
                    new ReservationState.Confirmed(payment),
                    new PaymentOutcome.Confirmed(now));
        }
        ConfirmationRefusal reason = ConfirmationRefusal.PIN_LAPSED;
        return new Ruling(
                new PaymentDecision.ConfirmationRefused(pin, reason, now),
                current,
                new PaymentOutcome.ConfirmationRefused(reason, now));
    }

    private static Ruling unpin(
            PaymentId payment, PaymentDecision decision, ReservationState reservation, Instant now) {
        return switch (decision) {
            // The tombstone: a pin that comes late finds itself refused.
            case PaymentDecision.Undecided _ ->
                new Ruling(
                        new PaymentDecision.PinRefused(PinRefusal.OTHER, now),
                        reservation,
                        new PaymentOutcome.Unpinned(now));
            case PaymentDecision.Pinned pinned ->
                new Ruling(
                        new PaymentDecision.Unpinned(pinned.pin(), now),
                        unpinned(payment, reservation, now),
                        new PaymentOutcome.Unpinned(now));
            case PaymentDecision.PinRefused refused ->
                new Ruling(decision, reservation, new PaymentOutcome.Unpinned(refused.at()));
            case PaymentDecision.Unpinned unpinned ->
                new Ruling(decision, reservation, new PaymentOutcome.Unpinned(unpinned.at()));
            case PaymentDecision.ConfirmationRefused refused ->
                new Ruling(decision, reservation, new PaymentOutcome.Unpinned(refused.at()));
            case PaymentDecision.Confirmed _ ->
                new Ruling(decision, reservation, new PaymentOutcome.UnpinAfterConfirmation());
        };
    }

    private static ReservationState unpinned(PaymentId payment, ReservationState reservation, Instant now) {
        ReservationState current = ReservationRules.settled(reservation, now);
        return current instanceof ReservationState.Pinned pinned && isPinnedBy(payment, pinned)
                ? ReservationRules.settled(new ReservationState.Held(pinned.expiresAt()), now)
                : current;
    }

    private static boolean isPinnedBy(PaymentId payment, ReservationState state) {
        return state instanceof ReservationState.Pinned pinned
                && pinned.paymentId().equals(payment);
    }

    /**
     * What a command leads to.
     *
     * @param reservation its new state, which may be the old one
     */
    record Ruling(PaymentDecision decision, ReservationState reservation, PaymentOutcome outcome) {}
}
