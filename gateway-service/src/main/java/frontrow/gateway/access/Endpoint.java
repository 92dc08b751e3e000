package frontrow.gateway.access;

import frontrow.gateway.upstream.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One call that clients may make.
 *
 * @param service who answers it; null where the gateway does so itself
 */
public record Endpoint(
        HttpMethod method,
        PathPattern path,
        Proof proof,
        @Nullable Service service,
        TimeLimit limit) {

    static Endpoint own(HttpMethod method, String path, Proof proof) {
        return new Endpoint(method, parsed(path), proof, null, TimeLimit.SHORT);
    }

    static Endpoint of(Service service, HttpMethod method, String path, Proof proof) {
        return new Endpoint(method, parsed(path), proof, service, TimeLimit.SHORT);
    }

    Endpoint within(TimeLimit other) {
        return new Endpoint(method, path, proof, service, other);
    }

    /** Whether it answers this method; what can be read can also be asked for its head. */
    boolean answers(HttpMethod asked) {
        return method.equals(asked) || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
    }

    private static PathPattern parsed(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }
}
