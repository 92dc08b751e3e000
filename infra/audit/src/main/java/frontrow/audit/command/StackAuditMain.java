package frontrow.audit.command;

import frontrow.audit.Target;
import frontrow.servers.Coordinates;
import frontrow.servers.PartFailedException;
import frontrow.servers.ServerPorts;
import java.nio.file.Path;

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
            Target target = StackTarget.of(Coordinates.ofData(data, ServerPorts.FIXED));
            return Command.run(screen, target, settings.circumstances());
        } catch (PartFailedException | Settings.WrongSetting failure) {
            return Command.couldNot(screen, failure);
        }
    }
}
