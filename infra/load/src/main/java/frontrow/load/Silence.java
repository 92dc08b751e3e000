package frontrow.load;

/** No answer came. */
enum Silence implements Reply {
    /** The connection was refused or lost. */
    NO_ANSWER,
    /** It took longer than a caller waits. */
    TIMED_OUT;

    @Override
    public String told() {
        return name();
    }

    @Override
    public boolean leavesDoubt() {
        return true;
    }
}
