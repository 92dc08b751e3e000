package frontrow.explore;

import static frontrow.explore.Cast.JOON;
import static frontrow.explore.Cast.MINA;
import static frontrow.explore.Cast.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.queue.ExpireToken;
import frontrow.contracts.reservation.ConfirmSeats;
import frontrow.contracts.reservation.PinReservation;
import frontrow.contracts.reservation.UnpinReservation;
import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.contracts.wallet.ReverseDebit;
import frontrow.messaging.Outbox;
import frontrow.queue.admission.QueueParticipant;
import frontrow.reservation.message.Booking;
import frontrow.reservation.seats.SeatTables;
import frontrow.reservation.seats.SeatTables.Holder;
import frontrow.reservation.seats.SeatsParticipant;
import frontrow.reservation.seats.SeatsParticipant.Flaw;
import frontrow.test.ParticipantCases;
import frontrow.wallet.payment.WalletParticipant;
import frontrow.wallet.payment.WalletParticipant.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The tables in memory do what the services do on a real database: the same cases are held to by {@code WalletCasesIT},
 * {@code SeatCasesIT} and {@code SpendingIT}.
 */
class ParticipantCasesTest {

    private static final String PAYMENT = Cast.payment(1).toString();
    private static final String ANOTHER = Cast.payment(2).toString();
    private static final ReservationId RESERVATION = Cast.reservation(1);
    private static final AdmissionId ADMISSION = Cast.admission(1);
    private static final int SEAT = 7;

    private final Records records = new Records();

    @ParameterizedTest
    @CsvFileSource(resources = "/participants/wallet.csv", useHeadersInDisplayName = true)
    void walletAnswersAndMoves(
            String what, String heard, @Nullable String answers, long balance, int debits, int refunds) {
        WalletParticipant wallet = new WalletParticipant(Memory.WHOLE);
        WalletParticipant.Tables tables = WalletParticipant.Tables.charged(Map.of(MINA, 0L));
        for (String word : ParticipantCases.words(heard)) {
            tables = switch (word) {
                case "charge" -> WalletParticipant.charge(tables, MINA, PRICE.amount());
                case "debit" -> wallet.hear(tables, debit(PAYMENT), records);
                case "debit-2" -> wallet.hear(tables, debit(ANOTHER), records);
                case "reverse" -> wallet.hear(tables, new ReverseDebit(PAYMENT, MINA.value()), records);
                default -> throw new IllegalArgumentException(word);
            };
        }

        assertThat(records.cell()).as(what).isEqualTo(answers == null ? "" : answers);
        assertThat(tables.balances()).as(what).containsEntry(MINA, balance);
        assertThat(tables.entriesOf(PaymentId.parse(PAYMENT)).debits()).as(what).isEqualTo(debits);
        assertThat(tables.entriesOf(PaymentId.parse(PAYMENT)).refunds())
                .as(what)
                .isEqualTo(refunds);
    }

    private static SpecificRecord debit(String payment) {
        return new DebitWallet(payment, MINA.value(), PRICE.amount());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/participants/seats.csv", useHeadersInDisplayName = true)
    void seatsAnswerAndMove(String what, @Nullable String heard, @Nullable String answers, String state, String seat) {
        SeatsParticipant seats = new SeatsParticipant(Flaw.NONE, Pieces.TRANSACTIONS);
        SeatTables tables = seats.hold(
                SeatTables.empty(),
                new Booking(RESERVATION, MINA, ADMISSION, SeatTables.CONCERT),
                SEAT,
                PRICE,
                records);
        for (String word : ParticipantCases.words(heard)) {
            tables = after(seats, tables, word);
        }

        assertThat(records.cell()).as(what).isEqualTo(answers == null ? "" : answers);
        assertThat(tables.rowOf(RESERVATION)).as(what).isEqualTo(state);
        assertThat(words(tables.holders().get(SEAT))).as(what).isEqualTo(seat);
    }

    private SeatTables after(SeatsParticipant seats, SeatTables tables, String word) {
        return switch (word) {
            case "pin" -> seats.hear(tables, pin(PAYMENT), records);
            case "pin-2" -> seats.hear(tables, pin(ANOTHER), records);
            case "confirm" -> seats.hear(tables, confirm(PAYMENT), records);
            case "confirm-2" -> seats.hear(tables, confirm(ANOTHER), records);
            case "unpin" ->
                seats.hear(tables, new UnpinReservation(PAYMENT, RESERVATION.toString(), MINA.value()), records);
            case "hold-passes" -> tables.holdPasses(RESERVATION);
            case "pin-passes" -> tables.pinPasses(RESERVATION);
            case "sweep" -> seats.sweep(tables, records);
            case "give-back" -> seats.giveBack(tables, RESERVATION, MINA, records);
            case "taken" ->
                seats.hold(
                        tables,
                        new Booking(Cast.reservation(2), JOON, Cast.admission(2), SeatTables.CONCERT),
                        SEAT,
                        PRICE,
                        records);
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static SpecificRecord pin(String payment) {
        return new PinReservation(payment, RESERVATION.toString(), MINA.value());
    }

    private static SpecificRecord confirm(String payment) {
        return new ConfirmSeats(payment, RESERVATION.toString(), MINA.value());
    }

    private static String words(@Nullable Holder holder) {
        if (holder == null) {
            return "free";
        }
        if (!holder.reservation().equals(RESERVATION)) {
            return "another's";
        }
        return holder.sold() ? "sold" : "held";
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/participants/queue.csv", useHeadersInDisplayName = true)
    void queueAnswersAndSpends(String what, @Nullable String heard, @Nullable String answers, String state) {
        QueueParticipant.Tables tables = QueueParticipant.Tables.inside(Map.of(ADMISSION, MINA));
        for (String word : ParticipantCases.words(heard)) {
            tables = switch (word) {
                case "order" -> Pieces.QUEUE.hear(tables, order(PAYMENT), records);
                case "order-2" -> Pieces.QUEUE.hear(tables, order(ANOTHER), records);
                case "leave" -> QueueParticipant.leave(tables, ADMISSION);
                default -> throw new IllegalArgumentException(word);
            };
        }

        assertThat(records.cell()).as(what).isEqualTo(answers == null ? "" : answers);
        assertThat(words(tables.admissions().get(ADMISSION))).as(what).isEqualTo(state);
    }

    private static SpecificRecord order(String payment) {
        return new ExpireToken(payment, ADMISSION.toString(), MINA.value());
    }

    private static String words(QueueParticipant.Row row) {
        if (!row.ended()) {
            return "active";
        }
        return row.spentBy().isEmpty()
                ? "ended LEFT"
                : "ended PAID " + Cast.numberOf(row.spentBy().getFirst());
    }

    /** An outbox that keeps the records. */
    private static final class Records implements Outbox {

        private final List<SpecificRecord> all = new ArrayList<>();

        @Override
        public void add(Topic topic, String key, SpecificRecord record) {
            all.add(record);
        }

        @Override
        public void addToPartition(Topic topic, int partition, String key, SpecificRecord record) {
            all.add(record);
        }

        String cell() {
            return ParticipantCases.cell(all, List.of(PAYMENT, ANOTHER));
        }
    }
}
