package frontrow.test;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Servers that run already, told of by a properties file: {@code postgres.url} (ending in a slash), {@code
 * postgres.user}, {@code postgres.password}, {@code redis.host}, {@code redis.port}, {@code kafka.bootstrap-servers},
 * {@code registry.url}.
 */
record GivenServers(
        String postgresUrl,
        String postgresUser,
        String postgresPassword,
        String redisHost,
        int redisPort,
        String kafkaBootstrapServers,
        URI registryUrl)
        implements TestServers {

    static GivenServers read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new IllegalStateException("the coordinates of the test servers can't be read from " + file, failure);
        }
        return new GivenServers(
                properties.getProperty("postgres.url"),
                properties.getProperty("postgres.user"),
                properties.getProperty("postgres.password"),
                properties.getProperty("redis.host"),
                Integer.parseInt(properties.getProperty("redis.port")),
                properties.getProperty("kafka.bootstrap-servers"),
                URI.create(properties.getProperty("registry.url")));
    }

    @Override
    public Database createDatabase(String name) {
        return TestDatabases.create(postgresUrl, postgresUser, postgresPassword, name);
    }
}
