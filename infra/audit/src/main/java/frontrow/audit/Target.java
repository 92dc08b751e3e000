package frontrow.audit;

import frontrow.contracts.Topic;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The system to be audited.
 *
 * @param databases one for each {@link Book}
 * @param broker null where topics and consumer groups are not to be looked at
 */
public record Target(
        Map<Book, Database> databases, @Nullable Broker broker) {

    public Target {
        databases = Map.copyOf(new EnumMap<>(databases));
        for (Book book : Book.values()) {
            if (!databases.containsKey(book)) {
                throw new IllegalArgumentException("no database is given for " + book.word());
            }
        }
    }

    Database database(Book book) {
        Database database = databases.get(book);
        if (database == null) {
            throw new IllegalStateException("checked when this was made");
        }
        return database;
    }

    /**
     * Where a database is, and a role that may read all of it.
     *
     * @param url for JDBC, without credentials
     */
    public record Database(String url, String user, String password) {

        /** The password stays out of logs. */
        @Override
        public String toString() {
            return "Database[" + url + "]";
        }
    }

    /**
     * Kafka and its schemas.
     *
     * @param registry Confluent's API, such as {@code http://localhost:8090/apis/ccompat/v7}
     * @param topicPrefixes what stands before every topic and group of a service, where it is not empty; where services
     *     differ, somebody carries messages between their topics
     * @param client what else a client of this broker must be told, such as how to prove who it is
     */
    public record Broker(
            String bootstrapServers, URI registry, Map<Book, String> topicPrefixes, Map<String, String> client) {

        public Broker {
            topicPrefixes = Map.copyOf(topicPrefixes);
            client = Map.copyOf(client);
        }

        /** As above, with one prefix for all. */
        public Broker(String bootstrapServers, URI registry, String topicPrefix, Map<String, String> client) {
            this(bootstrapServers, registry, forAll(topicPrefix), client);
        }

        private static Map<Book, String> forAll(String topicPrefix) {
            Map<Book, String> prefixes = new EnumMap<>(Book.class);
            List.of(Book.values()).forEach(book -> prefixes.put(book, topicPrefix));
            return prefixes;
        }

        /** What stands before the topics and groups of a service. */
        public String topicPrefix(Book book) {
            return topicPrefixes.getOrDefault(book, "");
        }

        /** The name on the broker of a topic, as the service has it that writes its events. */
        String events(Topic topic) {
            String owner = topic.topicName().substring(0, topic.topicName().indexOf('.'));
            return topicPrefix(Book.valueOf(owner.toUpperCase(Locale.ROOT))) + topic.topicName();
        }

        /** The properties of a client. */
        Map<String, Object> clientProperties() {
            Map<String, Object> properties = new HashMap<>(client);
            properties.put("bootstrap.servers", bootstrapServers);
            return properties;
        }

        @Override
        public String toString() {
            return "Broker[" + bootstrapServers + "]";
        }
    }
}
