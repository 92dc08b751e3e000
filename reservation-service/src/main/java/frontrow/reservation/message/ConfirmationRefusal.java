package frontrow.reservation.message;

/** Why seats can't be confirmed. */
public enum ConfirmationRefusal {
    /** The pin's time was over. */
    PIN_LAPSED,
    /** This payment holds no pin: it never got one, or gave it up. */
    NOT_PINNED
}
