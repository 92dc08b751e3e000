package frontrow.audit.command;

import frontrow.audit.Book;
import frontrow.audit.Target;
import frontrow.audit.Target.Broker;
import frontrow.audit.Target.Database;
import frontrow.servers.Coordinates;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** An embedded stack as what is to be audited. */
public final class StackTarget {

    private StackTarget() {}

    /** Each database with the role of its service, and the broker. */
    public static Target of(Coordinates servers) {
        return of(servers, Map.of());
    }

    /** As above, where what stands before topics and groups differs from service to service. */
    public static Target of(Coordinates servers, Map<Book, String> topicPrefixes) {
        Map<Book, Database> databases = new EnumMap<>(Book.class);
        for (Book book : Book.values()) {
            frontrow.servers.Database database = servers.database(book.word());
            databases.put(book, new Database(database.url(), database.user(), database.password()));
        }
        Broker broker =
                new Broker(servers.kafkaBootstrapServers(), URI.create(servers.registryUrl()), topicPrefixes, Map.of());
        return new Target(databases, broker);
    }
}
