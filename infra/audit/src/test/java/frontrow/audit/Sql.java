package frontrow.audit;

/** Statements that change a book of the world, for those that many a corruption needs. */
final class Sql {

    private Sql() {}

    /** @param change such as {@code amount_won = 1} */
    static String reservation(int number, String change) {
        return "UPDATE reservations SET " + change + " WHERE reservation_id = '" + Ids.reservation(number) + "'";
    }

    /** @param change such as {@code seat_numbers = '{1,3}'} */
    static String payment(int number, String change) {
        return "UPDATE payments SET " + change + " WHERE payment_id = '" + Ids.payment(number) + "'";
    }

    /** What a participant decided for a payment. */
    static String decision(int payment, String change) {
        return "UPDATE payment_decisions SET " + change + " WHERE payment_id = '" + Ids.payment(payment) + "'";
    }

    static String wallet(String user, String change) {
        return "UPDATE wallets SET " + change + " WHERE user_id = '" + user + "'";
    }

    static String admission(String user, String change) {
        return "UPDATE admissions SET " + change + " WHERE user_id = '" + user + "'";
    }

    static String charge(String user, int version, long won, long balance) {
        return "INSERT INTO wallet_entries (user_id, wallet_version, type, amount_won, balance_won, at) VALUES ('%s', %d, 'CHARGE', %d, %d, now())"
                .formatted(user, version, won, balance);
    }

    /** A payment on cem's admission for the reservation 3. */
    static String underWay(int payment, String state, String amount) {
        return "INSERT INTO payments (payment_id, user_id, reservation_id, admission_id, state, amount_won,"
                + " seat_numbers, asked, next_retry_at, version, created_at, updated_at) VALUES ('"
                + Ids.payment(payment)
                + "', 'cem', '" + Ids.reservation(3) + "', '" + Ids.admission(3) + "', '" + state + "', " + amount
                + ", " + (amount.equals("NULL") ? "NULL" : "'{4}'") + ", 1, now(), 1, now(), now())";
    }

    static String newReservation(int number, String status, long won) {
        boolean confirmed = status.equals("CONFIRMED");
        return "INSERT INTO reservations (reservation_id, user_id, admission_id, concert_id, amount_won, status,"
                + " held_at, expires_at, payment_id, settled_at) VALUES ('" + Ids.reservation(number) + "', 'eve', '"
                + Ids.admission(5) + "', 1, " + won + ", '" + status + "', '2026-05-29 06:01:00+00', '2126-01-01', "
                + (confirmed ? "'" + Ids.payment(9) + "', '2026-05-29 06:02:00+00'" : "NULL, NULL") + ")";
    }

    static String history(int reservation, String event) {
        return "INSERT INTO reservation_history (reservation_id, event, payment_id, happened_at) VALUES ('"
                + Ids.reservation(reservation) + "', '" + event + "', "
                + (event.equals("HELD") ? "NULL" : "'" + Ids.payment(reservation) + "'")
                + ", '2026-05-29 06:01:59+00')";
    }

    static String claim(int reservation, int seat, long won) {
        return "INSERT INTO reservation_seats (reservation_id, concert_id, seat_number, price_won) VALUES ('"
                + Ids.reservation(reservation) + "', 1, " + seat + ", " + won + ")";
    }

    static String deadLetter(int offset) {
        return "INSERT INTO dead_letters (topic, consumer_group, dead_partition, dead_offset, failed_at, message_key,"
                + " cause) VALUES ('wallet.events', 'payment-service',"
                + " 0, " + offset + ", now(), 'ann', 'UnreadableRecord')";
    }

    static String newAdmission(int number, int place, String joined, String letIn) {
        String day = "'2026-05-29 ";
        return "INSERT INTO admissions (admission_id, token_hash, user_id, status, line_epoch, line_place, issued_at,"
                + " joined_at, activated_at, active_until) VALUES ('" + Ids.admission(number) + "', repeat('" + number
                + "', 64), 'fay', 'active', 'eeeeeeee-0000-4000-8000-000000000001', " + place + ", " + day + joined
                + "+00', " + day + joined + "+00', " + day + letIn + "+00', '2126-01-01')";
    }
}
