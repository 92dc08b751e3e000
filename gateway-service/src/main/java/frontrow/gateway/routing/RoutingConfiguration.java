package frontrow.gateway.routing;

import frontrow.gateway.access.Passage;
import frontrow.gateway.upstream.Service;
import frontrow.gateway.upstream.Upstreams;
import java.util.Arrays;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** One route for each service; which call belongs to which was found out at the door. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    RouterFunction<ServerResponse> routes(Upstreams upstreams) {
        return Arrays.stream(Service.values())
                .map(service -> route(service, new Forwarding(service, upstreams)))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RouterFunction<ServerResponse> route(Service service, Forwarding forwarding) {
        return GatewayRouterFunctions.route(service.label())
                .route(request -> Passage.leadsTo(service, request.servletRequest()), HandlerFunctions.http())
                .filter(forwarding)
                .build();
    }
}
