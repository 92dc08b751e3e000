package frontrow.reservation.seats;

import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.Won;
import org.jspecify.annotations.Nullable;

/**
 * A seat as its row says.
 *
 * @param holder the reservation that holds or owns it, null for a free seat
 */
record Seat(int number, Won price, @Nullable ReservationId holder) {}
