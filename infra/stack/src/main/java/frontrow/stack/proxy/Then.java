package frontrow.stack.proxy;

/** How a connection goes on after its moment. */
public enum Then {
    /** What was held back is passed on. */
    PASS_ON,
    /** What was held back is lost, and the connection with it. */
    CUT
}
