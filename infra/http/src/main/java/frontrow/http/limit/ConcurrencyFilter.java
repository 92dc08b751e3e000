package frontrow.http.limit;

import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how many requests are worked on at once. One more is refused at once: who is told to come back a second later is
 * better off than who waits in a queue that only grows, and so are all who are inside already.
 */
final class ConcurrencyFilter extends OncePerRequestFilter {
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Semaphore places;

    ConcurrencyFilter(int requestsAtOnce) {
        this.places = new Semaphore(requestsAtOnce);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            throw Problem.of(CommonError.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    /** Whoever asks how we are is answered, most of all when we are busy: else a busy process is taken for a dead one. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }
}
