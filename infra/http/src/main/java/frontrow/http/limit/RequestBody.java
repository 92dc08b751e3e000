package frontrow.http.limit;

import frontrow.http.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The whole body of a request, for who must have it before it is passed on. */
public final class RequestBody {
    private RequestBody() {}

    /**
     * Reads the body; it can be read again afterwards.
     *
     * @throws Problem 413 if it is larger than 64 KiB
     */
    public static byte[] of(HttpServletRequest request) throws IOException {
        return request.getInputStream().readAllBytes();
    }
}
