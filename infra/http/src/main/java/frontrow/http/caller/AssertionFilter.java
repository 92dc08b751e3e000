package frontrow.http.caller;

import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import frontrow.http.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nothing in that the gateway did not vouch for, but the questions about this process's health. */
final class AssertionFilter extends OncePerRequestFilter {
    static final String CALLER = Caller.class.getName();
    private static final String ACTUATOR = "/actuator";

    private final AssertionVerifier verifier;
    private final ProblemWriter writer;

    AssertionFilter(AssertionVerifier verifier, ProblemWriter writer) {
        this.verifier = verifier;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String assertion = request.getHeader(AssertionSigner.HEADER);
        Optional<Caller> caller = assertion == null ? Optional.empty() : verifier.verify(assertion);
        if (caller.isEmpty()) {
            writer.write(request, response, refusal());
            return;
        }
        request.setAttribute(CALLER, caller.get());
        chain.doFilter(request, response);
    }

    /** Both the path as sent and as the container understood it must say so, lest {@code /actuator/../api} passes. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String understood = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return isActuator(request.getRequestURI()) && isActuator(understood);
    }

    private static boolean isActuator(String path) {
        return path.equals(ACTUATOR) || path.startsWith(ACTUATOR + "/");
    }

    private static Problem refusal() {
        return Problem.of(CommonError.ASSERTION_INVALID).header(HttpHeaders.WWW_AUTHENTICATE, AssertionSigner.HEADER);
    }
}
