package frontrow.e2e.stage;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.audit.Auditor;
import frontrow.audit.Circumstances;
import frontrow.audit.Circumstances.Known;
import frontrow.audit.Mode;
import frontrow.audit.Outage;
import frontrow.audit.command.StackTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks through all books and topics at once for what must always hold, once nothing is under way. */
public final class Audit {

    /** Longer than any recovery: messages that are still on their way have arrived by then. */
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(30);

    /**
     * Tests stop whatever would release a hold, for as long as they like, and change how long holds last. So being late
     * is no fault here; a hold's history, and that none was paid which had lapsed, are looked at all the same.
     */
    private static final Outage AT_ANY_TIME = new Outage(Instant.EPOCH, Instant.parse("2999-12-31T00:00:00Z"));

    private static final Set<String> UNREADABLE = ConcurrentHashMap.newKeySet();

    private Audit() {}

    /** Says that a test sends a message with this key that nobody can read, and so makes dead letters of it. */
    public static void expectDeadLettersOf(String key) {
        UNREADABLE.add(key);
    }

    /**
     * Waits until no payment is under way, then looks at every wallet, every seat and every payment there ever was. How
     * many may be inside differs from test to test, so that alone is not looked at.
     */
    public static void afterEveryPayment() {
        Eventually.holds("the end of every payment", () -> Books.paymentsUnderWay() == 0);
        Known known = Known.nothing()
                .withOutages(List.of(AT_ANY_TIME))
                .explaining(letter -> letter.key() != null && UNREADABLE.contains(letter.key()));
        Circumstances circumstances =
                Circumstances.of(Mode.QUIET).settlingWithin(SETTLES_WITHIN).knowing(known);
        assertThat(new Auditor(StackTarget.of(Stage.coordinates()))
                        .audit(circumstances)
                        .findings())
                .as("rows that break what must always hold")
                .isEmpty();
    }
}
