package frontrow.messaging;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages travel.
 *
 * @param registryUrl the schema registry's Confluent-compatible API, such as {@code http://localhost:8090/apis/ccompat/v7}
 * @param topicPrefix put before every topic and group, for several systems on one broker; empty by default
 * @param partitions partitions of a topic that is made at the start
 * @param replicas copies the broker keeps of a topic that is made at the start
 * @param relayPoll how often the relay looks for messages that another instance wrote
 * @param relayLease for how long one relay keeps the others from sending
 */
@ConfigurationProperties("frontrow.messaging")
public record MessagingProperties(
        URI registryUrl,
        @DefaultValue("") String topicPrefix,
        @DefaultValue("3") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("100ms") Duration relayPoll,
        @DefaultValue("5s") Duration relayLease) {

    public MessagingProperties {
        if (partitions < 1) {
            throw new IllegalArgumentException("frontrow.messaging.partitions must be at least 1, not " + partitions);
        }
        if (replicas < 1) {
            throw new IllegalArgumentException("frontrow.messaging.replicas must be at least 1, not " + replicas);
        }
        if (relayLease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("frontrow.messaging.relay-lease must be at least 1s, not " + relayLease);
        }
    }

    /** The name on the broker of a topic or group. */
    public String onBroker(String name) {
        return topicPrefix + name;
    }
}
