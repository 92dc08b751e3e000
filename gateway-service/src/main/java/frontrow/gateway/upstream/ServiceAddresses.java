package frontrow.gateway.upstream;

import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where the services are: the base URLs of each one's instances. */
@Validated
@ConfigurationProperties("frontrow.services")
public record ServiceAddresses(
        @NotEmpty List<URI> queue,
        @NotEmpty List<URI> concert,
        @NotEmpty List<URI> reservation,
        @NotEmpty List<URI> wallet,
        @NotEmpty List<URI> payment) {

    /** The base URLs of one service. */
    public List<URI> of(Service service) {
        return switch (service) {
            case QUEUE -> queue;
            case CONCERT -> concert;
            case RESERVATION -> reservation;
            case WALLET -> wallet;
            case PAYMENT -> payment;
        };
    }
}
