package frontrow.gateway.access;

import frontrow.gateway.upstream.Service;
import frontrow.http.caller.Caller;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Says that a request got through the door: which call it makes, and who is calling. */
public final class Passage extends AbstractAuthenticationToken {
    private static final String ATTRIBUTE = Passage.class.getName();

    private final transient Endpoint endpoint;
    private final transient Caller caller;

    Passage(Endpoint endpoint, Caller caller) {
        super(caller.roles().stream().map(SimpleGrantedAuthority::new).toList());
        this.endpoint = endpoint;
        this.caller = caller;
        setAuthenticated(true);
    }

    /** The passage of a request, which has one unless it went round the door. */
    public static Passage of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Passage passage) {
            return passage;
        }
        throw new IllegalStateException("a request went round the door");
    }

    /** Whether the request got through the door; the container's own errors, for one, never came to it. */
    static boolean isThere(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Passage;
    }

    /**
     * Whether the request got through the door and is to be answered by that service. Only at its first dispatch: what is
     * dispatched again to show an error was passed on before, and may have had its effect.
     */
    public static boolean leadsTo(Service service, HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && isThere(request)
                && of(request).endpoint.service() == service;
    }

    void markOn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    public Caller caller() {
        return caller;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }
}
