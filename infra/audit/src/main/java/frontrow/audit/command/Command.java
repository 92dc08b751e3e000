package frontrow.audit.command;

import frontrow.audit.Auditor;
import frontrow.audit.CannotAudit;
import frontrow.audit.Circumstances;
import frontrow.audit.Report;
import frontrow.audit.Target;
import java.time.Duration;

/** Holds an audit, shows what it came to, and says so in an exit code. */
final class Command {

    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int COULD_NOT = 2;

    private Command() {}

    static int run(Screen screen, Target target, Circumstances circumstances) {
        long begun = System.nanoTime();
        try {
            Report report = new Auditor(target).audit(circumstances);
            screen.show(report, circumstances, Duration.ofNanos(System.nanoTime() - begun));
            return report.isClean() ? CLEAN : FINDINGS;
        } catch (CannotAudit failure) {
            return couldNot(screen, failure);
        }
    }

    static int couldNot(Screen screen, RuntimeException failure) {
        screen.say("The audit could not be held: " + failure.getMessage());
        return COULD_NOT;
    }
}
