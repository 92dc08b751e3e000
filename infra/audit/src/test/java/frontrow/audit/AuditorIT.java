package frontrow.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import frontrow.audit.Circumstances.Known;
import frontrow.audit.Target.Database;
import frontrow.audit.Write.Charge;
import frontrow.audit.Write.GiveBack;
import frontrow.audit.Write.Hold;
import frontrow.audit.Write.Join;
import frontrow.audit.Write.Outcome;
import frontrow.audit.Write.Pay;
import frontrow.contracts.Topic;
import frontrow.contracts.payment.PaymentFailureReason;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.test.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditorIT {

    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");
    private static final UserId CEM = new UserId("cem");
    private static final UserId DORA = new UserId("dora");

    /** What the buyers of the world were answered; cem's line broke twice. */
    private static final List<Write> WRITES = List.of(
            new Join(ANN, "token of ann"),
            new Charge(ANN, "charge-ann", new Won(200_000), new Won(200_000)),
            new Hold(ANN, "hold-ann", 1, List.of(2, 1), Ids.reservationId(1)),
            new Hold(ANN, null, 1, List.of(5), Ids.reservationId(4)),
            new Hold(ANN, null, 1, List.of(6), Ids.reservationId(5)),
            new GiveBack(ANN, Ids.reservationId(5)),
            new Pay(ANN, "pay-ann", Ids.reservationId(1), Outcome.CONFIRMED, Ids.paymentId(1)),
            new Charge(BOB, null, new Won(50_000), new Won(50_000)),
            new Hold(BOB, null, 1, List.of(3), Ids.reservationId(2)),
            new Pay(BOB, "pay-bob", Ids.reservationId(2), Outcome.UNKNOWN, null),
            new Charge(CEM, "charge-cem", new Won(60_000), null),
            new Charge(CEM, "charge-cem-refused", new Won(60_000), null),
            new Hold(CEM, "hold-cem", 1, List.of(4), null),
            new Hold(CEM, null, 1, List.of(5), null),
            new Pay(CEM, null, Ids.reservationId(3), Outcome.REFUSED, null),
            new Pay(CEM, null, Ids.reservationId(6), Outcome.ACCEPTED, Ids.paymentId(4)),
            new Join(DORA, "token of dora"));

    private static World world;

    @BeforeAll
    static void layOutTheWorld() {
        world = new World();
    }

    @AfterEach
    void mend() {
        world.mend();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void findsNothingWhereEverythingHolds() {
        Report report = world.audit(quiet());

        assertThat(report.findings()).isEmpty();
        assertThat(report.underWay()).isEmpty();
        assertThat(report.looks()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void namesTheInvariantAndEveryRowThatBreaksIt(Corruption corruption) {
        corruption.befall(world);

        assertThat(named(world.audit(quiet()))).isEqualTo(corruption.named());
    }

    @Test
    void findsAPaymentThatIsToldToHaveEndedTwice() {
        try (WorldTopics topics = WorldTopics.make(TestServers.shared())) {
            topics.tellEverything();
            topics.tell(Topic.PAYMENT_EVENTS, WorldTopics.confirmed(1, 1, "ann", 100_000));
            topics.tell(Topic.PAYMENT_EVENTS, WorldTopics.failed(3, 3, PaymentFailureReason.TIMED_OUT));
            topics.tell(Topic.PAYMENT_EVENTS, WorldTopics.failed(2, 2, PaymentFailureReason.TIMED_OUT));
            topics.tell(Topic.PAYMENT_EVENTS, WorldTopics.confirmed(8, 8, "eve", 1));
            topics.tell(Topic.WALLET_EVENTS, WorldTopics.debited(1, "ann", 1));
            topics.tell(Topic.RESERVATION_EVENTS, WorldTopics.seatsConfirmed(4, "cem", 50_000, 5));
            topics.readEverything();

            assertThat(named(world.audit(quiet(), topics)))
                    .containsExactly(
                            "CONFIRMED_PAYMENTS payment.events[" + Ids.payment(8) + "]",
                            "CONFIRMED_PAYMENTS payment.payments[" + Ids.payment(1) + "]",
                            "CONFIRMED_PAYMENTS payment.payments[" + Ids.payment(2) + "]",
                            "FAILED_PAYMENTS payment.payments[" + Ids.payment(3) + "]",
                            "FAILED_PAYMENTS payment.payments[" + Ids.payment(4) + "]");
        }
    }

    @Test
    void standsAMessageThatIsDeliveredTwiceAndAnAnswerThatIsGivenAgain() {
        world.topics().repeatFirst(Topic.PAYMENT_EVENTS);
        world.topics().tell(Topic.WALLET_EVENTS, WorldTopics.debited(1, "ann", 100_000));
        world.topics().readEverything();

        assertThat(world.audit(quiet()).findings()).isEmpty();
    }

    @Test
    void namesPaymentsUnderWayInALiveSystemAndLeavesThemAlone() {
        world.change(Book.PAYMENT, Sql.underWay(5, "CONFIRMING", "70000"))
                .change(
                        Book.RESERVATION,
                        Sql.reservation(
                                3,
                                "status = 'PINNED', pinned_until = '2126-01-01', payment_id = '" + Ids.payment(5)
                                        + "'"))
                .change(
                        Book.WALLET,
                        "INSERT INTO wallet_entries (user_id, wallet_version, type, amount_won, balance_won, at,"
                                + " payment_id) VALUES ('cem', 4, 'DEBIT', 20000, 40000, now(), '"
                                + Ids.payment(5) + "')",
                        Sql.wallet("cem", "balance_won = 40000, version = 4"));

        Report report = world.audit(circumstances(Mode.LIVE));

        assertThat(report.findings()).isEmpty();
        assertThat(report.underWay())
                .extracting(UnderWay::payment, UnderWay::state)
                .containsExactly(tuple(Ids.paymentId(5), "CONFIRMING"));
    }

    @Test
    void takesBackWhatWasOnlyOnItsWay() {
        world.change(
                Book.WALLET,
                "INSERT INTO outbox (topic, message_key, payload, message_id) VALUES ('wallet.events', 'ann', '\\x00',"
                        + " gen_random_uuid())",
                "ALTER TABLE outbox RENAME TO all_outbox",
                "CREATE VIEW outbox AS SELECT * FROM all_outbox WHERE clock_timestamp() < created_at + interval '1.5"
                        + " s'");

        Report report = world.audit(quiet().settlingWithin(Duration.ofSeconds(30)));

        assertThat(report.findings()).isEmpty();
        assertThat(report.looks()).isGreaterThan(1);
    }

    @Test
    void forgivesALateReleaseAfterAnOutageThatTheCallerKnowsOf() {
        releaseTheHoldTwentySecondsLate();
        Known known = known().withOutages(List.of(
                new Outage(Instant.parse("2026-05-29T06:06:00Z"), Instant.parse("2026-05-29T06:06:15Z"))));

        assertThat(world.audit(quiet().knowing(known)).findings()).isEmpty();
    }

    @Test
    void learnsOfOutagesFromTheSilenceOfTheWatermarks() {
        releaseTheHoldTwentySecondsLate();
        Known known = new Known(3, null, WRITES, _ -> false);
        try (WorldTopics topics = WorldTopics.make(TestServers.shared())) {
            topics.tellEverything();
            topics.tell(Topic.RESERVATION_EVENTS, WorldTopics.watermark("2026-05-29T05:59:00Z"));
            for (Instant at = Instant.parse("2026-05-29T06:06:06Z");
                    at.isBefore(Instant.parse("2026-05-29T06:06:32Z"));
                    at = at.plusSeconds(5)) {
                topics.tell(Topic.RESERVATION_EVENTS, WorldTopics.watermark(at.toString()));
            }
            topics.readEverything();
            assertThat(named(world.audit(quiet().knowing(known), topics)))
                    .as("while watermarks came")
                    .containsExactly("DEADLINES reservation.reservations[" + Ids.reservation(4) + "]");
        }
        try (WorldTopics topics = WorldTopics.make(TestServers.shared())) {
            topics.tellEverything();
            topics.tell(Topic.RESERVATION_EVENTS, WorldTopics.watermark("2026-05-29T06:06:05Z"));
            topics.tell(Topic.RESERVATION_EVENTS, WorldTopics.watermark("2026-05-29T06:06:20Z"));
            topics.readEverything();
            assertThat(world.audit(quiet().knowing(known), topics).findings())
                    .as("while none came")
                    .isEmpty();
        }
    }

    @Test
    void leavesOutDeadLettersThatTheCallerExpected() {
        Corruption.A_DEAD_LETTER_IS_NOT_EXPLAINED.befall(world);
        Known known = known().explaining(letter -> "ann".equals(letter.key()) && letter.book() == Book.PAYMENT);

        assertThat(world.audit(quiet().knowing(known)).findings()).isEmpty();
    }

    @Test
    void looksOnlyAtWhatItIsAskedFor() {
        Corruption.A_CHARGE_IS_LOST.befall(world);

        Report report = new Auditor(new Target(databases(), null)).audit(quiet().only(Set.of(Invariant.WRITES)));

        assertThat(named(report)).containsExactly("WRITES wallet.wallet_entries[ann]");
    }

    @Test
    void namesNoMoreThanAThousandFindingsOfAnInvariantAndCountsTheRest() {
        world.change(
                Book.WALLET,
                "INSERT INTO outbox (topic, message_key, payload, message_id) SELECT 'wallet.events', 'ann', '\\x00',"
                        + " gen_random_uuid() FROM generate_series(1, 1010)");

        Report report = world.audit(quiet());

        assertThat(report.findings()).hasSize(1_000);
        assertThat(report.unnamed()).isEqualTo(10);
    }

    @Test
    void saysThatItCannotAuditWhereADatabaseLetsItNotIn() {
        Map<Book, Database> databases = databases();
        Database wallet = databases.get(Book.WALLET);
        databases.put(Book.WALLET, new Database(wallet.url(), wallet.user(), "wrong"));

        assertThatThrownBy(() -> new Auditor(new Target(databases, null)).audit(quiet()))
                .isInstanceOf(CannotAudit.class)
                .hasMessageContaining("wallet");
    }

    private static void releaseTheHoldTwentySecondsLate() {
        world.change(Book.RESERVATION, Sql.reservation(4, "settled_at = '2026-05-29 06:06:30+00'"));
    }

    private static Map<Book, Database> databases() {
        return new EnumMap<>(world.target().databases());
    }

    private static Circumstances quiet() {
        return circumstances(Mode.QUIET);
    }

    private static Circumstances circumstances(Mode mode) {
        return Circumstances.of(mode).settlingWithin(Duration.ZERO).knowing(known());
    }

    private static Known known() {
        return new Known(3, List.of(), WRITES, _ -> false);
    }

    /** Without the prefix that sets the world's topics apart. */
    private static Set<String> named(Report report) {
        return report.findings().stream()
                .map(finding -> finding.invariant() + " " + finding.where().replaceAll("audit-[0-9a-f-]{36}\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
