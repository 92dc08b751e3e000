package frontrow.explore;

/** A promise that is not kept, and by what. */
record Violation(Promise promise, String what) {

    /** What must hold in every state, and lead from every state to an end. */
    enum Promise {
        /** No debit, reversal, confirmation, spending or announcement happens twice, and none without its cause. */
        NO_EFFECT_TWICE,
        /** A failed payment leaves nothing behind, and a sold seat is paid. */
        ALL_OR_NOTHING,
        /** A balance is what was put in, less what was paid. */
        BALANCES_ADD_UP,
        /** A seat has one live hold or pin or one owner, and is pinned and sold in time only. */
        ONE_OWNER_PER_SEAT,
        /** What a buyer was told stays true. */
        WORD_IS_KEPT,
        /** No message is a bug to its reader. */
        NO_DEAD_LETTER,
        /** With no further fault every payment can still come to its end. */
        AN_END_IS_REACHABLE
    }
}
