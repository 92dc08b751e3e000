package frontrow.stack.proxy;

/** The two ways through a connection. */
public enum Direction {
    TO_SERVER,
    TO_CLIENT
}
