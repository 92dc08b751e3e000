package frontrow.reservation.message;

import frontrow.contracts.concert.ConcertScheduled;
import frontrow.contracts.concert.SeatPriceRun;
import frontrow.contracts.reservation.ConfirmSeats;
import frontrow.contracts.reservation.PinReservation;
import frontrow.contracts.reservation.UnpinReservation;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Turns records that arrive into this service's words; a record that is of no concern here turns into nothing. */
public final class IncomingMessages {

    private IncomingMessages() {}

    /** A record of {@code reservation.commands}. */
    public static Optional<PaymentCommand> command(SpecificRecord record) {
        return switch (record) {
            case PinReservation pin ->
                Optional.of(new PaymentCommand.Pin(
                        PaymentId.parse(pin.getPaymentId()),
                        ReservationId.parse(pin.getReservationId()),
                        new UserId(pin.getUserId())));
            case UnpinReservation unpin ->
                Optional.of(new PaymentCommand.Unpin(
                        PaymentId.parse(unpin.getPaymentId()),
                        ReservationId.parse(unpin.getReservationId()),
                        new UserId(unpin.getUserId())));
            case ConfirmSeats confirm ->
                Optional.of(new PaymentCommand.Confirm(
                        PaymentId.parse(confirm.getPaymentId()),
                        ReservationId.parse(confirm.getReservationId()),
                        new UserId(confirm.getUserId())));
            // A kind that a later version of the contracts adds to the topic is for others.
            default -> Optional.empty();
        };
    }

    /** A record of {@code concert.events}. */
    public static Optional<ConcertOnSale> concert(SpecificRecord record) {
        return switch (record) {
            case ConcertScheduled scheduled ->
                Optional.of(new ConcertOnSale(
                        scheduled.getConcertId(),
                        scheduled.getSaleOpensAt(),
                        scheduled.getPrices().stream()
                                .map(IncomingMessages::priceRun)
                                .toList()));
            // Other facts about concerts change nothing about their seats.
            default -> Optional.empty();
        };
    }

    private static ConcertOnSale.PriceRun priceRun(SeatPriceRun run) {
        return new ConcertOnSale.PriceRun(run.getFromNumber(), run.getToNumber(), new Won(run.getPriceWon()));
    }
}
