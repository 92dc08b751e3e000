package frontrow.reservation.seats;

import frontrow.contracts.value.Won;
import frontrow.reservation.message.Booking;
import java.time.Instant;
import java.util.List;

/** A hold as it was just granted. */
record Hold(Booking booking, List<Integer> seatNumbers, Won amount, Instant expiresAt) {}
