package frontrow.gateway.access;

import frontrow.http.caller.Caller;
import frontrow.http.idempotency.IdempotentCall;
import frontrow.http.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request through if its call exists and its caller proves what the call needs; throws a {@link Problem} otherwise. The
 * body is read after that: nobody makes us read one without having proved who they are.
 */
final class Door extends OncePerRequestFilter {
    private final Proofs proofs;

    Door(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Passage passage = open(request);
        passage.markOn(request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(passage);
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Passage open(HttpServletRequest request) {
        Sought sought = Sought.find(request.getMethod(), request.getRequestURI());
        Credentials credentials = Credentials.of(Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)));
        boolean retry =
                HttpMethod.POST.matches(request.getMethod()) && request.getHeader(IdempotentCall.HEADER) != null;
        Caller caller = retry ? proofs.proveRetry(sought, credentials) : proofs.prove(sought, credentials);
        return new Passage(sought.endpoint(), caller);
    }
}
