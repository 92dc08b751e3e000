package frontrow.audit.command;

import frontrow.audit.command.Settings.WrongSetting;

/** Audits the system that the environment names; {@link Settings} has the names. */
public final class AuditMain {

    private AuditMain() {}

    /** Takes no arguments: what is on a command line, everybody on the machine can read. */
    public static void main(String[] arguments) {
        Screen screen = Screen.ofProcess();
        Settings settings = new Settings(System::getProperty, System::getenv);
        System.exit(run(screen, settings));
    }

    static int run(Screen screen, Settings settings) {
        try {
            return Command.run(screen, settings.target(), settings.circumstances());
        } catch (WrongSetting failure) {
            return Command.couldNot(screen, failure);
        }
    }
}
