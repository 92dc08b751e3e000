package frontrow.http.problem;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers what Tomcat refuses before any filter sees it, such as a request line that is no HTTP. */
final class ProblemValve extends ErrorReportValve {
    private final JsonMapper mapper;

    ProblemValve(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !isWritable(response)) {
            return;
        }
        Problem problem = ProblemTranslator.ofStatus(status);
        try {
            response.setContentType(ProblemDocument.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(mapper.writeValueAsString(ProblemDocument.of(problem, pathOf(request))));
                response.finishResponse();
            }
        } catch (IOException e) {
            getContainer().getLogger().debug("The client went away", e);
        }
    }

    private static boolean isWritable(Response response) {
        AtomicBoolean writable = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
        return writable.get();
    }

    private static String pathOf(Request request) {
        String path = request.getRequestURI();
        return path == null ? "" : path;
    }
}
