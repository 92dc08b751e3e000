package frontrow.e2e.stage;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.audit.Auditor;
import frontrow.audit.Book;
import frontrow.audit.Circumstances;
import frontrow.audit.Invariant;
import frontrow.audit.Mode;
import frontrow.audit.Target;
import frontrow.servers.Database;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Looks through all books at once for what must always hold, once nothing is under way. */
public final class Audit {

    /**
     * What concerns money and seats. Other tests leave dead letters behind on purpose and give services other settings, so
     * the rest doesn't hold for all of them together.
     */
    private static final Set<Invariant> SCOPE =
            EnumSet.of(Invariant.BALANCES, Invariant.SEATS, Invariant.CONFIRMED_PAYMENTS, Invariant.FAILED_PAYMENTS);

    /** The seat map follows reservations through a topic, and may be behind when the last payment has ended. */
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(30);

    private Audit() {}

    /** Waits until no payment is under way, then looks at every wallet, every seat and every payment there ever was. */
    public static void afterEveryPayment() {
        Eventually.holds("the end of every payment", () -> Books.paymentsUnderWay() == 0);
        Circumstances circumstances = Circumstances.of(Mode.QUIET).only(SCOPE).settlingWithin(SETTLES_WITHIN);
        assertThat(new Auditor(target()).audit(circumstances).findings())
                .as("rows that break what must always hold")
                .isEmpty();
    }

    private static Target target() {
        Map<Book, Target.Database> databases = new EnumMap<>(Book.class);
        for (Book book : Book.values()) {
            Database database = Stage.coordinates().database(book.word());
            databases.put(book, new Target.Database(database.url(), database.user(), database.password()));
        }
        return new Target(databases, null);
    }
}
