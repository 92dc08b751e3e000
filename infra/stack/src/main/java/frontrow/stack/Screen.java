package frontrow.stack;

import frontrow.servers.PartFailedException;
import frontrow.servers.Progress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal reads. */
final class Screen implements Progress {

    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    @Override
    public void ready(String part, int port, Duration took) {
        say(String.format(Locale.ROOT, "  %-14s 127.0.0.1:%-6d %5.1f s", part, port, took.toMillis() / 1000.0));
    }

    @Override
    public void trains(String part) {
        say("  " + part + " trains for faster starts, once for this build ...");
    }

    void welcome(String baseUrl, Path logs, Duration took) {
        say("");
        say(String.format(Locale.ROOT, "Frontrow is ready after %.1f s: %s", took.toMillis() / 1000.0, baseUrl));
        say("  the demo admin:   admin / frontrow-demo");
        say("  a first command:  curl " + baseUrl + "/api/concerts");
        say("  logs:             " + logs);
        say("  Ctrl-C stops it.");
        say("");
    }

    void failure(PartFailedException failure) {
        say("");
        say(String.valueOf(failure.getMessage()));
        failure.lastLogLines().forEach(line -> say("  | " + line));
    }
}
