package frontrow.messaging;

import frontrow.contracts.Topic;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a service listens to; declare one bean for each topic and group. The handler gets one record at a time, opens
 * its own transaction, and must stand a record that comes twice or late. What it throws is retried: a passing fault for
 * as long as it lasts, anything else three times before it goes to the dead letters.
 *
 * @param group the consumer group, by custom the service's name
 */
public record Subscription(Topic topic, String group, Consumer<SpecificRecord> handler) {}
