package frontrow.http.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;

/** Turns whatever ended a request into the problem that the client is told, and logs what the client must not see. */
final class ProblemTranslator {
    private static final Logger log = LoggerFactory.getLogger(ProblemTranslator.class);
    private static final int CAUSES_LOOKED_AT = 20;

    private ProblemTranslator() {}

    static Problem translate(Throwable fault) {
        Problem thrown = problemIn(fault);
        if (thrown != null) {
            return thrown;
        }
        List<FieldError> errors = InvalidRequests.errorsOf(fault);
        if (errors != null) {
            return Problem.invalid(errors);
        }
        if (PassingFaults.include(fault)) {
            log.warn("Unavailable for now: {}", fault.toString());
            return Problem.of(CommonError.UNAVAILABLE);
        }
        if (fault instanceof ErrorResponse response && !isOurs(response)) {
            return ofSpring(response);
        }
        log.error("A request ended in a bug", fault);
        return Problem.of(CommonError.INTERNAL);
    }

    /** The problem for a status that was set without an exception. */
    static Problem ofStatus(int status) {
        ErrorCode code = StatusError.of(status);
        return code.name().equals(CommonError.REQUEST_INVALID.name())
                ? Problem.of(code).with("errors", List.of(FieldFault.NOT_HTTP.in("request")))
                : Problem.of(code);
    }

    private static boolean isOurs(ErrorResponse response) {
        int status = response.getStatusCode().value();
        return status >= 500 && status != CommonError.UNAVAILABLE.status();
    }

    private static Problem ofSpring(ErrorResponse response) {
        Problem problem = ofStatus(response.getStatusCode().value());
        response.getHeaders().forEach((name, values) -> problem.header(name, String.join(", ", values)));
        return problem;
    }

    private static @Nullable Problem problemIn(Throwable fault) {
        Throwable each = fault;
        for (int i = 0; i < CAUSES_LOOKED_AT && each != null; i++) {
            if (each instanceof Problem problem) {
                return problem;
            }
            each = each.getCause();
        }
        return null;
    }
}
