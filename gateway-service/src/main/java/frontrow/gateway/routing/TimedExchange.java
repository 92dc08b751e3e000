package frontrow.gateway.routing;

import frontrow.gateway.access.Passage;
import frontrow.gateway.access.TimeLimit;
import frontrow.gateway.upstream.HttpClients;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/** Passes a request on, with the time limit of its endpoint. */
@Component
class TimedExchange implements ProxyExchange {
    private final Map<TimeLimit, ProxyExchange> exchanges = new EnumMap<>(TimeLimit.class);

    TimedExchange(HttpClients clients, RoutingProperties limits, GatewayMvcProperties properties) {
        for (TimeLimit limit : TimeLimit.values()) {
            RestClient client = RestClient.builder()
                    .requestFactory(clients.within(limits.of(limit)))
                    .build();
            exchanges.put(limit, new RestClientProxyExchange(client, properties));
        }
    }

    @Override
    public ServerResponse exchange(Request request) {
        TimeLimit limit = Passage.of(request.getServerRequest().servletRequest())
                .endpoint()
                .limit();
        return Objects.requireNonNull(exchanges.get(limit)).exchange(request);
    }
}
