package frontrow.http.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what filters throw, and what no handler was there to throw. What comes after half an answer is thrown on, so that
 * the container breaks the connection.
 */
final class ProblemFilter extends OncePerRequestFilter {
    private final ProblemWriter writer;

    ProblemFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException e) {
            if (response.isCommitted()) {
                throw e;
            }
            Throwable cause = e.getRootCause();
            writer.write(request, response, ProblemTranslator.translate(cause == null ? e : cause));
        } catch (RuntimeException | StackOverflowError e) {
            if (response.isCommitted()) {
                throw e;
            }
            writer.write(request, response, ProblemTranslator.translate(e));
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
