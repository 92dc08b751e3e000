package frontrow.http.caller;

import jakarta.servlet.http.HttpServletRequest;

/** The caller of a request, for who has nothing but the request. */
public final class CurrentCaller {
    private CurrentCaller() {}

    /** @throws IllegalStateException if no assertion was verified before */
    public static Caller of(HttpServletRequest request) {
        if (request.getAttribute(AssertionFilter.CALLER) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("no assertion was verified before " + request.getRequestURI());
    }
}
