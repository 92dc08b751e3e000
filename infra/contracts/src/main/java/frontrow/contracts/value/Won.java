package frontrow.contracts.value;

/**
 * An amount of whole Korean won, never negative.
 *
 * @param amount won, zero or more
 */
public record Won(long amount) implements Comparable<Won> {

    public static final Won ZERO = new Won(0);

    public Won {
        if (amount < 0) {
            throw new IllegalArgumentException("an amount of money is not negative: " + amount);
        }
    }

    /** The sum; throws {@link ArithmeticException} rather than overflow. */
    public Won plus(Won other) {
        return new Won(Math.addExact(amount, other.amount));
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return amount + " won";
    }
}
