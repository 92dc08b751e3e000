package frontrow.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts gateway-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {
    // Below the 20 s after which a service closes an idle connection, so that no call goes into one that is being
    // closed.
    private static final String IDLE_CONNECTION_SECONDS = "10";

    public static void main(String[] args) {
        System.setProperty("jdk.httpclient.keepalive.timeout", IDLE_CONNECTION_SECONDS);
        SpringApplication.run(GatewayApplication.class, args);
    }
}
