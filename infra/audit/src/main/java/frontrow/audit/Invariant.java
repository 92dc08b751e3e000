package frontrow.audit;

/** What must always hold; one class of this package checks each. */
public enum Invariant {
    BALANCES(1, "every balance is the sum of its ledger and never negative; no money comes from nowhere or goes there"),
    SEATS(2, "a seat has one live hold or pin at most, one owner at most, and never both; the seat map agrees"),
    CONFIRMED_PAYMENTS(3, "a confirmed payment has one debit, its seats once and one expiry of a token"),
    FAILED_PAYMENTS(4, "a failed payment moved no money in the end and keeps no seat"),
    ENDINGS(5, "every payment ends, and no message is left unsent, unread or undelivered"),
    WRITES(6, "what was answered with success is there, and a key has one effect"),
    DEADLINES(7, "no hold outlives its deadline, and none is paid that had lapsed"),
    ADMISSIONS(8, "no more are inside than fit, they come in as they joined, and no token outlives its payment");

    private final int number;
    private final String rule;

    Invariant(int number, String rule) {
        this.number = number;
        this.rule = rule;
    }

    /** The rule in a sentence. */
    public String rule() {
        return rule;
    }

    /** Its number in the list of invariants, from 1. */
    public int number() {
        return number;
    }
}
