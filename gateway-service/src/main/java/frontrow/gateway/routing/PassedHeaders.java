package frontrow.gateway.routing;

import frontrow.gateway.access.Passage;
import frontrow.gateway.access.Proof;
import frontrow.gateway.upstream.Service;
import frontrow.http.caller.AssertionSigner;
import frontrow.http.limit.RequestBody;
import frontrow.http.trace.Trace;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The headers with which a request reaches a service: those of a short list, and what the gateway itself says. A list of
 * what is dropped would forget something one day.
 */
@Component
class PassedHeaders implements RequestHttpHeadersFilter, Ordered {
    private static final List<String> PASSED = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_ENCODING,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.USER_AGENT,
            "Idempotency-Key",
            "Prefer");

    private final AssertionSigner signer;

    PassedHeaders(AssertionSigner signer) {
        this.signer = signer;
    }

    @Override
    public HttpHeaders apply(HttpHeaders given, ServerRequest request) {
        HttpServletRequest original = request.servletRequest();
        HttpHeaders passed = new HttpHeaders();
        PASSED.forEach(name -> copy(name, original, passed));
        Passage passage = Passage.of(original);
        // Queue-service alone looks into queue tokens, and into no other credentials.
        if (passage.endpoint().proof() == Proof.QUEUE_TOKEN) {
            copy(HttpHeaders.AUTHORIZATION, original, passed);
        }
        Service service = Objects.requireNonNull(passage.endpoint().service());
        passed.set(AssertionSigner.HEADER, signer.sign(service.audience(), passage.caller()));
        passed.set(Trace.HEADER, Trace.current().traceparent());
        passed.setContentLength(lengthOf(original));
        return passed;
    }

    private static int lengthOf(HttpServletRequest request) {
        try {
            return RequestBody.of(request).length;
        } catch (IOException e) {
            throw new UncheckedIOException("the body was read before, and lies in memory", e);
        }
    }

    private static void copy(String name, HttpServletRequest from, HttpHeaders to) {
        List<String> values = Collections.list(from.getHeaders(name));
        if (!values.isEmpty()) {
            to.put(name, values);
        }
    }

    /** After every filter that adds something. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
