package frontrow.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Something that will heal by itself, such as a server that is away: the work is to be tried again later. It is one of
 * Spring's transient faults, so a request that meets it is answered as for any other.
 */
public final class PassingFault extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1L;

    public PassingFault(String message, @Nullable Throwable cause) {
        super(message);
        if (cause != null) {
            initCause(cause);
        }
    }
}
