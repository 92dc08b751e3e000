package frontrow.gateway.routing;

import frontrow.gateway.error.Refusals;
import frontrow.gateway.upstream.Service;
import frontrow.gateway.upstream.Upstreams;
import frontrow.http.caller.AssertionSigner;
import frontrow.http.limit.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Chooses the instance of a service that gets the request, under its circuit breaker. */
final class Forwarding implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final Logger log = LoggerFactory.getLogger(Forwarding.class);

    private final Service service;
    private final Upstreams upstreams;

    Forwarding(Service service, Upstreams upstreams) {
        this.service = service;
        this.upstreams = upstreams;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        // Before anything is sent: the service gets a body that is whole and within its bound, or no request at all.
        RequestBody.of(request.servletRequest());
        ServerResponse answer = upstreams.<ServerResponse, Exception>call(service, base -> {
            MvcUtils.setRequestUrl(request, base);
            return next.handle(request);
        });
        if (refusesTheGateway(answer)) {
            // Not what the client showed was refused, but what we vouched for.
            log.warn("{} refuses our assertion: its clock or its keys differ from ours", service.audience());
            throw Refusals.unavailable();
        }
        return answer;
    }

    private static boolean refusesTheGateway(ServerResponse answer) {
        return answer.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)
                && AssertionSigner.HEADER.equals(answer.headers().getFirst(HttpHeaders.WWW_AUTHENTICATE));
    }
}
