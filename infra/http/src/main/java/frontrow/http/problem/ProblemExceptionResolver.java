package frontrow.http.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every exception that leaves a handler. It comes before all others, so that there is one format. */
final class ProblemExceptionResolver implements HandlerExceptionResolver, Ordered {
    private static final Logger log = LoggerFactory.getLogger(ProblemExceptionResolver.class);

    private final ProblemWriter writer;

    ProblemExceptionResolver(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (fault instanceof AsyncRequestNotUsableException) {
            log.debug("The client went away", fault);
            return new ModelAndView();
        }
        if (response.isCommitted()) {
            return brokenOff(request, fault);
        }
        try {
            writer.write(request, response, ProblemTranslator.translate(fault));
        } catch (IOException e) {
            throw new UncheckedIOException("the client went away before it could be told of a problem", e);
        }
        // An empty view: the answer is written.
        return new ModelAndView();
    }

    /**
     * Half an answer is out: only a connection that breaks can tell the client so, and the container breaks it for what is
     * thrown. (Other resolvers would take a server behind us that broke off for a client that left, and end politely.)
     */
    private static ModelAndView brokenOff(HttpServletRequest request, Exception fault) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) == null) {
            throw new IllegalStateException("an answer broke off", fault);
        }
        // The container knows already, and only tries to add its error page.
        return new ModelAndView();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
