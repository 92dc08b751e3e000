package frontrow.queue.admission;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.messaging.Outbox;
import frontrow.queue.line.NoEntries;
import frontrow.queue.token.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The waiting room's own way to spend an admission over tables in memory. */
public final class QueueParticipant {

    private static final Instant NOW = Instant.parse("2026-05-29T06:30:00Z");
    private static final TokenHash HASH = new TokenHash("0".repeat(64));

    private final TransactionTemplate transactions;

    /** Works in such transactions. */
    public QueueParticipant(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    /**
     * An admission.
     *
     * @param spentBy the payments that ended it: none if it ended otherwise
     */
    public record Row(UserId user, boolean ended, List<PaymentId> spentBy) {}

    /** All rows of the tables. */
    public record Tables(Map<AdmissionId, Row> admissions, Map<PaymentId, String> decisions) {

        public Tables {
            admissions = Map.copyOf(admissions);
            decisions = Map.copyOf(decisions);
        }

        /** These users are inside. */
        public static Tables inside(Map<AdmissionId, UserId> users) {
            Map<AdmissionId, Row> rows = new HashMap<>();
            users.forEach((admission, user) -> rows.put(admission, new Row(user, false, List.of())));
            return new Tables(rows, Map.of());
        }
    }

    /** The tables after one command; its answers are in the outbox. */
    public Tables hear(Tables before, SpecificRecord command, Outbox outbox) {
        Map<AdmissionId, Row> admissions = new HashMap<>(before.admissions());
        Map<PaymentId, String> decisions = new HashMap<>(before.decisions());
        Spending spending = new Spending(
                transactions,
                new RememberedDecisions(decisions),
                new RememberedAdmissions(admissions),
                new NoEntries(),
                new OutgoingMessages(outbox));
        new IncomingMessages().queueCommands(spending).handler().accept(command);
        return new Tables(admissions, decisions);
    }

    /** The tables after a user left; the same if the admission had ended. */
    public static Tables leave(Tables before, AdmissionId admission) {
        Map<AdmissionId, Row> admissions = new HashMap<>(before.admissions());
        if (!admissions.get(admission).ended()) {
            new RememberedAdmissions(admissions).end(admission, EndReason.LEFT, null);
        }
        return new Tables(admissions, before.decisions());
    }

    /** The statements on {@code payment_decisions} over a map. */
    private static final class RememberedDecisions extends SpendDecisions {

        private final Map<PaymentId, String> rows;

        RememberedDecisions(Map<PaymentId, String> rows) {
            super(null);
            this.rows = rows;
        }

        @Override
        Optional<Instant> lock(SpendOrder order) {
            return Optional.ofNullable(rows.get(order.payment())).map(_ -> NOW);
        }

        @Override
        Instant decide(SpendOrder order, Outcome outcome) {
            rows.put(order.payment(), outcome.name());
            return NOW;
        }
    }

    /** The statements on {@code admissions} over a map. */
    private static final class RememberedAdmissions extends Admissions {

        private final Map<AdmissionId, Row> rows;

        RememberedAdmissions(Map<AdmissionId, Row> rows) {
            super(null);
            this.rows = rows;
        }

        @Override
        Optional<Admission> lock(AdmissionId id) {
            return Optional.ofNullable(rows.get(id))
                    .map(row -> row.ended()
                            ? new Admission.Ended(id, row.user(), HASH)
                            : new Admission.Active(id, row.user(), HASH, NOW, Duration.ofMinutes(1)));
        }

        @Override
        Instant end(AdmissionId id, EndReason reason, @Nullable PaymentId payment) {
            rows.computeIfPresent(id, (_, row) -> new Row(row.user(), true, spentBy(row, payment)));
            return NOW;
        }

        private static List<PaymentId> spentBy(Row row, @Nullable PaymentId payment) {
            return Stream.concat(row.spentBy().stream(), Stream.ofNullable(payment))
                    .toList();
        }
    }
}
