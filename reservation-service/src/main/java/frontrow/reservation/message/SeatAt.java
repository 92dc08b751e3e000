package frontrow.reservation.message;

/**
 * A seat at one point of its life.
 *
 * @param version rises with each of the seat's transitions
 */
public record SeatAt(int number, long version) {}
