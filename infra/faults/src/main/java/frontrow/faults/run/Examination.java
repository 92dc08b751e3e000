package frontrow.faults.run;

import frontrow.audit.Auditor;
import frontrow.audit.Book;
import frontrow.audit.CannotAudit;
import frontrow.audit.Circumstances;
import frontrow.audit.Circumstances.DeadLetter;
import frontrow.audit.Circumstances.Known;
import frontrow.audit.Finding;
import frontrow.audit.Mode;
import frontrow.audit.Outage;
import frontrow.audit.Report;
import frontrow.audit.Target;
import frontrow.audit.Write;
import frontrow.audit.command.StackTarget;
import frontrow.faults.cell.UnreadableRecords;
import frontrow.faults.system.RunningSystem;
import frontrow.faults.system.Settings;
import frontrow.stack.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The audits of one system, each after a run. What earlier runs wrote must still be there after a later one, so all writes
 * and outages of this system are kept.
 */
public final class Examination {

    /** Long enough for every payment to end and every hold to be released by itself. */
    private static final Duration SETTLE_WITHIN = Duration.ofSeconds(40);

    private final Auditor auditor;
    private final List<Write> writes = new ArrayList<>();
    private final List<Outage> outages = new ArrayList<>();

    public Examination(RunningSystem system) {
        this.auditor = new Auditor(target(system));
    }

    /** What clients were answered, to be found in the books from now on. */
    public void wrote(List<Write> more) {
        writes.addAll(more);
    }

    /** Reservation-service or its database could not release holds. */
    public void wasAway(Instant from, Instant until) {
        outages.add(new Outage(from, until));
    }

    /** What is wrong, in words; nothing where everything holds. */
    public List<String> findings() {
        Known known = Known.nothing()
                .withCapacity(Settings.CAPACITY)
                .withOutages(outages)
                .withWrites(writes)
                .explaining(Examination::isExplained);
        try {
            Report report = auditor.audit(
                    Circumstances.of(Mode.QUIET).settlingWithin(SETTLE_WITHIN).knowing(known));
            Stream<String> unnamed =
                    report.unnamed() == 0 ? Stream.of() : Stream.of("and " + report.unnamed() + " findings more");
            return Stream.concat(report.findings().stream().map(Finding::toString), unnamed)
                    .toList();
        } catch (CannotAudit away) {
            return List.of("The audit could not be held: " + away.getMessage());
        }
    }

    private static boolean isExplained(DeadLetter letter) {
        return UnreadableRecords.explain(letter.key(), letter.cause());
    }

    private static Target target(RunningSystem system) {
        Map<Book, String> prefixes = new EnumMap<>(Book.class);
        for (Book book : Book.values()) {
            prefixes.put(book, system.topicPrefix(Service.valueOf(book.name())));
        }
        return StackTarget.of(system.servers(), prefixes);
    }
}
