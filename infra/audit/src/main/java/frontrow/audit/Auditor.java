package frontrow.audit;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the books and topics of a system for what must always hold. It only reads, and takes no lock that a
 * service would wait for; each look holds a snapshot of every database while it lasts.
 *
 * <p>What it finds it looks at again, until the finding is gone or has stayed for as long as the circumstances say:
 * only what one look after the other found, in the same words, counts. So what is on its way, or was read from two
 * books at two moments, is no false alarm. A live system is left alone once nothing of the first look has stayed; one
 * that is to be quiet, once a look finds nothing at all.
 */
public final class Auditor {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Target target;

    public Auditor(Target target) {
        this.target = target;
    }

    /**
     * Audits the system.
     *
     * @throws CannotAudit if a server doesn't answer
     */
    public Report audit(Circumstances circumstances) {
        try (Sessions sessions = new Sessions(target)) {
            return audit(circumstances, sessions);
        }
    }

    /** The same with sessions that the caller keeps for more than one audit. */
    Report audit(Circumstances circumstances, Sessions sessions) {
        Target.Broker broker = target.broker();
        try (Events events = broker == null ? null : new Events(broker);
                ConsumerGroups groups = new ConsumerGroups(broker)) {
            long deadline = System.nanoTime() + circumstances.settleWithin().toNanos();
            Findings look = look(sessions, circumstances, events, groups);
            List<Finding> suspects = look.all();
            List<Finding> stayed = suspects;
            int looks = 1;
            while (!suspects.isEmpty() && System.nanoTime() < deadline) {
                awaitNextLook();
                look = look(sessions, circumstances, events, groups);
                stayed = inBoth(suspects, look.all());
                suspects = switch (circumstances.mode()) {
                    // There is always something on its way, each time something else.
                    case LIVE -> stayed;
                    // All must come to rest; what was wrong from the second look on is wrong as well.
                    case QUIET -> look.all();
                };
                looks++;
            }
            return new Report(stayed, stayed.isEmpty() ? 0 : look.unnamed(), look.underWay(), looks);
        }
    }

    private static Findings look(
            Sessions sessions, Circumstances circumstances, @Nullable Events events, ConsumerGroups groups) {
        Findings findings = new Findings();
        try (Scene scene = new Scene(sessions, circumstances, events)) {
            List<Check> checks = checks(scene, findings, groups);
            new Trails(scene).each(trail -> checks.forEach(check -> check.see(trail)));
            checks.forEach(Check::finish);
        }
        return findings;
    }

    private static List<Check> checks(Scene scene, Findings findings, ConsumerGroups groups) {
        return scene.scope().stream()
                .sorted()
                .map(invariant -> switch (invariant) {
                    case BALANCES -> new Balances(scene, findings);
                    case SEATS -> new SeatClaims(scene, findings);
                    case CONFIRMED_PAYMENTS -> new ConfirmedPayments(scene, findings);
                    case FAILED_PAYMENTS -> new FailedPayments(scene, findings);
                    case ENDINGS -> new Endings(scene, findings, groups);
                    case WRITES -> new AcknowledgedWrites(scene, findings);
                    case DEADLINES -> new HoldDeadlines(scene, findings);
                    case ADMISSIONS -> new Admissions(scene, findings);
                })
                .toList();
    }

    private static List<Finding> inBoth(List<Finding> before, List<Finding> now) {
        Set<Finding> again = new HashSet<>(now);
        return before.stream().filter(again::contains).toList();
    }

    private static void awaitNextLook() {
        try {
            // Nobody tells when a book changes, so this latch is never counted down.
            new CountDownLatch(1).await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotAudit("interrupted", interrupted);
        }
    }
}
