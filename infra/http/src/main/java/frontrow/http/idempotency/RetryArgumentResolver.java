package frontrow.http.idempotency;

import frontrow.http.caller.CurrentCaller;
import frontrow.http.limit.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller what the request says about being retried. */
final class RetryArgumentResolver implements HandlerMethodArgumentResolver {
    private final OneEffect oneEffect;

    RetryArgumentResolver(OneEffect oneEffect) {
        this.oneEffect = oneEffect;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Retry.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory)
            throws IOException {
        HttpServletRequest servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        List<String> values = Collections.list(servlet.getHeaders(IdempotentCall.HEADER));
        return new Retry(values.isEmpty() ? null : call(servlet, values), oneEffect);
    }

    private static IdempotentCall call(HttpServletRequest request, List<String> values) throws IOException {
        return new IdempotentCall(
                CurrentCaller.of(request).requireUser(),
                request.getMethod(),
                request.getRequestURI(),
                IdempotentCall.key(values),
                sha256(RequestBody.of(request)));
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
