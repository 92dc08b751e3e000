package frontrow.gateway.upstream;

import java.util.Locale;

/** A service behind the gateway. */
public enum Service {
    QUEUE,
    CONCERT,
    RESERVATION,
    WALLET,
    PAYMENT;

    /** The service's name as it knows itself: the audience of its assertions. */
    public String audience() {
        return label() + "-service";
    }

    /** The short name, as configuration and health have it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
