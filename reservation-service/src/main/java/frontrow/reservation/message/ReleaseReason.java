package frontrow.reservation.message;

/** Why a reservation ended without its seats being bought. */
public enum ReleaseReason {
    /** The hold ran out. */
    EXPIRED,
    /** Its user gave it back. */
    GIVEN_BACK,
    /** A payment did not settle while its pin lasted. */
    PIN_LAPSED
}
