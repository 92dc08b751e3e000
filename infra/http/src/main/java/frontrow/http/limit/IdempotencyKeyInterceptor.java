package frontrow.http.limit;

import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a key that it can't honour: who sends one relies on it. */
final class IdempotencyKeyInterceptor implements HandlerInterceptor {
    private static final String HEADER = "Idempotency-Key";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean carriesKey = HttpMethod.POST.matches(request.getMethod()) && request.getHeader(HEADER) != null;
        // What is only passed on (a route of the gateway) is judged where it arrives.
        if (carriesKey && handler instanceof HandlerMethod) {
            throw Problem.of(CommonError.IDEMPOTENCY_KEY_UNSUPPORTED);
        }
        return true;
    }
}
