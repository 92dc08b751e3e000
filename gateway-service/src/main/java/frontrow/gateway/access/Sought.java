package frontrow.gateway.access;

import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The endpoint that a request asks for.
 *
 * @param variables the variable parts of its path
 */
record Sought(Endpoint endpoint, Map<String, String> variables) {
    // No path of ours needs more. Whatever could be read in two ways (//, .., ;, %2F) is therefore no path of ours.
    private static final Pattern PLAIN = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)+");

    /**
     * Finds it by method and path, as the client wrote the path.
     *
     * @throws Problem 404 if there is no such path, 405 if it has no such method
     */
    static Sought find(String method, String rawPath) {
        if (!isPlain(rawPath)) {
            throw Problem.of(CommonError.NOT_FOUND);
        }
        PathContainer path = PathContainer.parsePath(rawPath);
        List<Endpoint> onPath = mostSpecific(path);
        HttpMethod asked = HttpMethod.valueOf(method);
        for (Endpoint endpoint : onPath) {
            if (endpoint.answers(asked)) {
                return new Sought(endpoint, variables(endpoint.path(), path));
            }
        }
        throw onPath.isEmpty()
                ? Problem.of(CommonError.NOT_FOUND)
                : Problem.of(CommonError.METHOD_NOT_ALLOWED).header("Allow", allowed(onPath));
    }

    static boolean isPlain(String rawPath) {
        return PLAIN.matcher(rawPath).matches();
    }

    /** The endpoints of the one path that matches best: a literal is better than a variable. */
    private static List<Endpoint> mostSpecific(PathContainer path) {
        return Endpoints.ALL.stream()
                .map(Endpoint::path)
                .filter(pattern -> pattern.matches(path))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(best -> Endpoints.ALL.stream()
                        .filter(endpoint -> endpoint.path().equals(best))
                        .toList())
                .orElse(List.of());
    }

    private static Map<String, String> variables(PathPattern pattern, PathContainer path) {
        PathPattern.PathMatchInfo info = pattern.matchAndExtract(path);
        return info == null ? Map.of() : info.getUriVariables();
    }

    private static String allowed(List<Endpoint> onPath) {
        TreeSet<String> methods = new TreeSet<>();
        for (Endpoint endpoint : onPath) {
            methods.add(endpoint.method().name());
            if (endpoint.answers(HttpMethod.HEAD)) {
                methods.add(HttpMethod.HEAD.name());
            }
        }
        return String.join(", ", methods);
    }
}
