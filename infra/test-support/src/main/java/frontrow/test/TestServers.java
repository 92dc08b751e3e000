package frontrow.test;

import java.net.URI;
import java.util.UUID;

/**
 * PostgreSQL, Redis, Kafka and the schema registry for tests: real ones, shared by the whole build. How they were
 * started is not to be told from here.
 */
public interface TestServers {

    /** The servers of this build; started at the first call. */
    static TestServers shared() {
        return SharedTestServers.get();
    }

    /** A new, empty database with a role of its own, unlike any other; the name only helps to recognise it. */
    Database createDatabase(String name);

    String redisHost();

    int redisPort();

    /** Kafka's address, {@code host:port}. */
    String kafkaBootstrapServers();

    /** The registry's Confluent-compatible API. */
    URI registryUrl();

    /** Where a database is and who may use it. */
    record Database(String url, String user, String password) {

        static String uniqueName(String hint) {
            return hint.replaceAll("[^a-z0-9]", "_")
                    + "_"
                    + UUID.randomUUID().toString().substring(0, 8);
        }
    }
}
