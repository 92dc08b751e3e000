package frontrow.reservation.message;

/** Why a reservation can't be pinned. */
public enum PinRefusal {
    /** The hold, or an earlier pin, ran out. */
    EXPIRED,
    /** It was given back. */
    RELEASED,
    /** Another payment has it, or has settled it. */
    ALREADY_PAID,
    /** No such reservation of this user. */
    UNKNOWN,
    /** The payment was undone before its pin. */
    OTHER
}
