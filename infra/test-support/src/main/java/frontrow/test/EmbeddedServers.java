package frontrow.test;

import frontrow.servers.Coordinates;
import frontrow.servers.SharedServers;
import java.net.URI;
import java.nio.file.Path;

/** The servers as processes from Maven artifacts, one set for the whole Maven run. */
record EmbeddedServers(Coordinates coordinates) implements TestServers {

    static EmbeddedServers obtain(Path rootTargetDirectory) {
        return new EmbeddedServers(SharedServers.obtain(rootTargetDirectory));
    }

    @Override
    public Database createDatabase(String name) {
        frontrow.servers.Database made = coordinates.createDatabase(Database.uniqueName(name));
        return new Database(made.url(), made.user(), made.password());
    }

    @Override
    public String redisHost() {
        return coordinates.redisHost();
    }

    @Override
    public int redisPort() {
        return coordinates.redisPort();
    }

    @Override
    public String kafkaBootstrapServers() {
        return coordinates.kafkaBootstrapServers();
    }

    @Override
    public URI registryUrl() {
        return URI.create(coordinates.registryUrl());
    }
}
