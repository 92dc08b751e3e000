package frontrow.gateway.access;

/** What has to be proved before a call is let through. */
public enum Proof {
    /** Nothing: everybody may. */
    NOTHING,
    /** An identity, by its password alone: login. */
    PASSWORD,
    /** An identity. */
    IDENTITY,
    /** The identity of the user whom the path names. */
    SAME_USER,
    /** An identity with the role {@code admin}. */
    ADMIN,
    /** A queue token in whatever state: queue-service itself looks into it. */
    QUEUE_TOKEN,
    /** An active queue token, which also proves its user's identity. */
    ADMISSION,
    /** An active queue token of the user whom the path names. */
    ADMISSION_OF_SAME_USER
}
