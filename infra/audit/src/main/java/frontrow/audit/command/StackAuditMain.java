package frontrow.audit.command;

import frontrow.audit.Book;
import frontrow.audit.Target;
import frontrow.audit.Target.Broker;
import frontrow.audit.Target.Database;
import frontrow.servers.Coordinates;
import frontrow.servers.PartFailedException;
import frontrow.servers.ServerPorts;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The program behind {@code mvn -Paudit}: audits the embedded stack of a repository, which must be running. */
public final class StackAuditMain {

    private StackAuditMain() {}

    /** The argument is the repository's root. */
    public static void main(String[] arguments) {
        Screen screen = Screen.ofProcess();
        Path data = Path.of(arguments[0]).resolve(".frontrow").resolve("data");
        System.exit(run(screen, data, new Settings(System::getProperty, System::getenv)));
    }

    private static int run(Screen screen, Path data, Settings settings) {
        try {
            Target target = target(Coordinates.ofData(data, ServerPorts.FIXED));
            return Command.run(screen, target, settings.circumstances());
        } catch (PartFailedException | Settings.WrongSetting failure) {
            return Command.couldNot(screen, failure);
        }
    }

    private static Target target(Coordinates servers) {
        Map<Book, Database> databases = new EnumMap<>(Book.class);
        for (Book book : Book.values()) {
            frontrow.servers.Database database = servers.database(book.word());
            databases.put(book, new Database(database.url(), database.user(), database.password()));
        }
        Broker broker = new Broker(servers.kafkaBootstrapServers(), URI.create(servers.registryUrl()), "", Map.of());
        return new Target(databases, broker);
    }
}
