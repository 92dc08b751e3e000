package frontrow.audit;

import frontrow.contracts.Topic;
import frontrow.contracts.payment.PaymentConfirmed;
import frontrow.contracts.queue.TokenExpired;
import frontrow.contracts.queue.TokenExpiryReason;
import frontrow.contracts.reservation.SeatVersion;
import frontrow.contracts.reservation.SeatsConfirmed;
import frontrow.contracts.wallet.WalletDebited;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Adds many buyers to a world, each of whom charged a wallet, held a seat and paid for it. */
final class LargeSale {

    private static final Instant THEN = Instant.parse("2026-05-29T07:00:00Z");

    private static final String NO_LIMIT = "SET transaction_timeout = 0";

    private final World world;
    private final int buyers;

    LargeSale(World world, int buyers) {
        this.world = world;
        this.buyers = buyers;
    }

    void happen() {
        world.change(Book.QUEUE, NO_LIMIT, sql("""
            INSERT INTO admissions (admission_id, token_hash, user_id, status, line_epoch, line_place, issued_at, joined_at,
                activated_at, active_until, spent_at, ended_at, end_reason, payment_id)
            SELECT a, encode(sha256(convert_to(who, 'UTF8')), 'hex'), who, 'ended', 'eeeeeeee-0000-4000-8000-000000000002',
                n, at, at, at, at + interval '10 min', at + interval '9 ms', at + interval '9 ms', 'PAID', p FROM
            """), sql("""
                INSERT INTO payment_decisions (payment_id, admission_id, user_id, outcome, decided_at)
                SELECT p, a, who, 'SPENT', at FROM
                """));
        world.change(
                Book.RESERVATION,
                NO_LIMIT,
                "INSERT INTO concerts VALUES (2, '2026-05-29 05:00:00+00')",
                sql("INSERT INTO seats SELECT 2, n, 50000, 'RESERVED', 2, r FROM"),
                sql("""
                    INSERT INTO reservations (reservation_id, user_id, admission_id, concert_id, amount_won, status, held_at,
                        expires_at, payment_id, settled_at)
                    SELECT r, who, a, 2, 50000, 'CONFIRMED', at, at + interval '5 min', p, at + interval '8 ms' FROM
                    """),
                sql("INSERT INTO reservation_seats SELECT r, 2, n, 50000, true FROM"),
                sql("""
                    INSERT INTO reservation_history (reservation_id, event, payment_id, happened_at)
                    SELECT r, event, CASE event WHEN 'HELD' THEN NULL ELSE p END, at
                    FROM unnest(ARRAY['HELD', 'PINNED', 'CONFIRMED']) AS event,
                    """),
                sql("""
                    INSERT INTO payment_decisions (payment_id, reservation_id, user_id, status, pinned_at, pinned_until, decided_at)
                    SELECT p, r, who, 'CONFIRMED', at, at + interval '2 min', at + interval '8 ms' FROM
                    """));
        world.change(
                Book.CONCERT,
                NO_LIMIT,
                "INSERT INTO concerts VALUES (2, 'Another', 'A hall', '2026-08-02', '2026-05-29', " + buyers + ", 0)",
                sql("INSERT INTO seats SELECT 2, n, 50000, 'reserved', 2 FROM"));
        world.change(
                Book.WALLET,
                NO_LIMIT,
                sql("INSERT INTO wallets SELECT who, 50000, 2, at FROM"),
                sql("""
                    INSERT INTO wallet_entries (user_id, wallet_version, type, amount_won, balance_won, at, payment_id)
                    SELECT who, v, CASE v WHEN 1 THEN 'CHARGE' ELSE 'DEBIT' END, CASE v WHEN 1 THEN 100000 ELSE 50000 END,
                        CASE v WHEN 1 THEN 100000 ELSE 50000 END, at, CASE v WHEN 2 THEN p END
                    FROM generate_series(1, 2) AS v,
                    """),
                sql("INSERT INTO payment_decisions SELECT p, who, 'DEBITED', 50000, 50000, 2, at FROM"));
        world.change(Book.PAYMENT, NO_LIMIT, sql("""
            INSERT INTO payments (payment_id, user_id, reservation_id, admission_id, state, amount_won, seat_numbers,
                asked, version, created_at, updated_at)
            SELECT p, who, r, a, 'CONFIRMED', 50000, ARRAY[n], 1, 5, at, at FROM
            """));
        tell();
    }

    private void tell() {
        world.topics().tellMany(Topic.PAYMENT_EVENTS, buyers().mapToObj(this::confirmed));
        world.topics().tellMany(Topic.WALLET_EVENTS, buyers().mapToObj(this::debited));
        world.topics().tellMany(Topic.RESERVATION_EVENTS, buyers().mapToObj(this::seatsConfirmed));
        world.topics().tellMany(Topic.QUEUE_EVENTS, buyers().mapToObj(this::spent));
        world.topics().readEverything();
    }

    private IntStream buyers() {
        return IntStream.rangeClosed(1, buyers);
    }

    /** Ids of payment, reservation and admission, name, time and number of each buyer, for a statement that ends in FROM. */
    private String sql(String statement) {
        return statement + """
             generate_series(1, %d) AS n,
            LATERAL (SELECT 'fan-' || n AS who, lpad(to_hex(n), 12, '0') AS hex,
                timestamptz '2026-05-29 07:00:00+00' + n * interval '10 ms' AS at) AS names,
            LATERAL (SELECT ('cccccccc-0001-7000-8000-' || hex)::uuid AS p, ('bbbbbbbb-0001-7000-8000-' || hex)::uuid AS r,
                ('aaaaaaaa-0001-7000-8000-' || hex)::uuid AS a) AS ids
            """.formatted(buyers);
    }

    private static String id(String letters, int buyer) {
        return letters + "-0001-7000-8000-" + "%012x".formatted(buyer);
    }

    private PaymentConfirmed confirmed(int buyer) {
        return PaymentConfirmed.newBuilder()
                .setPaymentId("pay-" + id("cccccccc", buyer))
                .setReservationId("res-" + id("bbbbbbbb", buyer))
                .setUserId("fan-" + buyer)
                .setAmountWon(50_000)
                .setOccurredAt(THEN)
                .build();
    }

    private WalletDebited debited(int buyer) {
        return WalletDebited.newBuilder()
                .setPaymentId("pay-" + id("cccccccc", buyer))
                .setUserId("fan-" + buyer)
                .setAmountWon(50_000)
                .setBalanceWon(50_000)
                .setWalletVersion(2)
                .setOccurredAt(THEN)
                .build();
    }

    private SeatsConfirmed seatsConfirmed(int buyer) {
        return SeatsConfirmed.newBuilder()
                .setPaymentId("pay-" + id("cccccccc", buyer))
                .setReservationId("res-" + id("bbbbbbbb", buyer))
                .setUserId("fan-" + buyer)
                .setAdmissionId(id("aaaaaaaa", buyer))
                .setConcertId(2)
                .setSeats(List.of(new SeatVersion(buyer, 2L)))
                .setAmountWon(50_000)
                .setOccurredAt(THEN)
                .build();
    }

    private TokenExpired spent(int buyer) {
        return TokenExpired.newBuilder()
                .setAdmissionId(id("aaaaaaaa", buyer))
                .setUserId("fan-" + buyer)
                .setReason(TokenExpiryReason.PAID)
                .setPaymentId("pay-" + id("cccccccc", buyer))
                .setOccurredAt(THEN)
                .build();
    }
}
