package frontrow.gateway.routing;

import frontrow.gateway.error.Refusals;
import frontrow.http.problem.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * An answer whose body is still on its way from a service, and may break off. As long as the client has got nothing of it,
 * that is a service which didn't answer.
 */
record ArrivingAnswer(ServerResponse answer) implements ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
        return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return answer.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        try {
            return answer.writeTo(request, response, context);
        } catch (IOException brokenOff) {
            if (response.isCommitted()) {
                throw brokenOff;
            }
            Problem unavailable = Refusals.unavailable();
            unavailable.addSuppressed(brokenOff);
            throw unavailable;
        }
    }
}
