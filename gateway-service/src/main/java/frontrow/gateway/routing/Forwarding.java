package frontrow.gateway.routing;

import frontrow.gateway.upstream.Service;
import frontrow.gateway.upstream.Upstreams;
import frontrow.http.limit.RequestBody;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Chooses the instance of a service that gets the request, under its circuit breaker. */
final class Forwarding implements HandlerFilterFunction<ServerResponse, ServerResponse> {
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
        return new ArrivingAnswer(answer);
    }
}
