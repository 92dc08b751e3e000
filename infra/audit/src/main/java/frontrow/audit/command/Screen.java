package frontrow.audit.command;

import frontrow.audit.Circumstances;
import frontrow.audit.Report;
import frontrow.audit.UnderWay;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** What the operator reads: a line a finding, a line a payment under way, a line at the end. */
final class Screen {

    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    /** The process's standard output, in UTF-8 whatever the machine's own may be. */
    static Screen ofProcess() {
        // Kafka's client logs through an API that says at length that nobody listens.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        return new Screen(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    void say(String line) {
        out.println(line);
    }

    void show(Report report, Circumstances circumstances, Duration took) {
        report.findings().forEach(finding -> say("FINDING " + finding));
        if (report.unnamed() > 0) {
            say("… and " + report.unnamed() + " findings more");
        }
        report.underWay().forEach(payment -> say(line(payment)));
        String seconds = String.format(Locale.ROOT, "%d.%d s", took.toSeconds(), took.toMillisPart() / 100);
        String mode = circumstances.mode().name().toLowerCase(Locale.ROOT);
        if (report.isClean()) {
            say("Everything holds: " + circumstances.scope().size() + " invariants, "
                    + report.underWay().size() + " payments under way (" + mode + ", " + seconds + ")");
        } else {
            say(report.findings().size() + report.unnamed() + " findings, looked at " + report.looks() + " times, "
                    + report.underWay().size() + " payments under way (" + mode + ", " + seconds + ")");
        }
    }

    private static String line(UnderWay payment) {
        return "under way: " + payment.payment() + " " + payment.state() + " since " + payment.startedAt();
    }
}
