package frontrow.http.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the answer of a request, for filters and others outside of controllers. A bean. */
public final class ProblemWriter {
    /** RFC 9457. */
    public static final String MEDIA_TYPE = ProblemDocument.MEDIA_TYPE;

    private static final String DEFAULT_RETRY_AFTER_SECONDS = "1";

    private final JsonMapper mapper;

    public ProblemWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Writes status, headers and document; an answer that has already begun is left as it is. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] document = document(problem, pathOf(request));
        response.resetBuffer();
        response.setStatus(problem.code().status());
        if (asksToRetry(problem.code().status())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, DEFAULT_RETRY_AFTER_SECONDS);
        }
        problem.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
        response.flushBuffer();
    }

    /** The document alone, for a request to that path. */
    public byte[] document(Problem problem, String path) {
        return mapper.writeValueAsBytes(ProblemDocument.of(problem, path));
    }

    private static boolean asksToRetry(int status) {
        return status == CommonError.TOO_MANY_REQUESTS.status() || status == CommonError.UNAVAILABLE.status();
    }

    private static String pathOf(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String path ? path : request.getRequestURI();
    }
}
