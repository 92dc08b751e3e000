package frontrow.faults.system;

/** How many processes the system has, and how its messages travel. */
public enum Layout {
    /** One process of each service. */
    SINGLE(1),
    /** Two processes of each service. */
    DOUBLE(2),
    /** One process of each service, each with topics of its own; a {@link Courier} carries messages between them. */
    COURIER(1);

    private final int replicas;

    Layout(int replicas) {
        this.replicas = replicas;
    }

    int replicas() {
        return replicas;
    }

    /** Whether what is to happen on another layout can happen on this one as well. */
    public boolean serves(Layout wanted) {
        return wanted == this || (wanted == SINGLE && this == COURIER);
    }
}
