package frontrow.audit;

import static frontrow.audit.Book.CONCERT;
import static frontrow.audit.Book.PAYMENT;
import static frontrow.audit.Book.QUEUE;
import static frontrow.audit.Book.RESERVATION;
import static frontrow.audit.Book.WALLET;
import static frontrow.audit.Invariant.ADMISSIONS;
import static frontrow.audit.Invariant.BALANCES;
import static frontrow.audit.Invariant.CONFIRMED_PAYMENTS;
import static frontrow.audit.Invariant.DEADLINES;
import static frontrow.audit.Invariant.ENDINGS;
import static frontrow.audit.Invariant.FAILED_PAYMENTS;
import static frontrow.audit.Invariant.SEATS;
import static frontrow.audit.Invariant.WRITES;

import frontrow.contracts.Topic;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What may be wrong with the world, and every row that an auditor must then name, no other. */
enum Corruption {
    A_BALANCE_IS_HIGHER_THAN_ITS_LEDGER(
            world -> world.change(WALLET, Sql.wallet("ann", "balance_won = balance_won + 1")),
            BALANCES + " wallet.wallets[ann]",
            BALANCES + " wallet.wallets[all]"),
    A_BALANCE_IS_NEGATIVE(
            world -> world.change(
                    WALLET,
                    "ALTER TABLE wallets DROP CONSTRAINT balance_never_negative",
                    Sql.wallet("bob", "balance_won = -5000")),
            BALANCES + " wallet.wallets[bob]",
            BALANCES + " wallet.wallets[all]"),
    A_CHARGE_IS_LOST(
            world -> world.change(WALLET, "DELETE FROM wallet_entries WHERE entry_id = 1"),
            BALANCES + " wallet.wallets[ann]",
            BALANCES + " wallet.wallet_entries[2]",
            BALANCES + " wallet.wallets[all]",
            WRITES + " wallet.wallet_entries[ann]"),
    A_CHARGE_NEVER_REACHED_ITS_BALANCE(
            world -> world.change(WALLET, Sql.charge("bob", 3, 50_000, 50_000)),
            BALANCES + " wallet.wallets[bob]",
            BALANCES + " wallet.wallets[all]",
            WRITES + " wallet.wallet_entries[bob]"),
    TWO_ENTRIES_COMPENSATE_EACH_OTHER(
            world -> world.change(WALLET, "UPDATE wallet_entries SET balance_won = 55000 WHERE entry_id = 5"),
            BALANCES + " wallet.wallet_entries[5]",
            BALANCES + " wallet.wallet_entries[6]",
            WRITES + " wallet.wallet_entries[cem]"),

    A_SEAT_IS_HELD_TWICE(
            world -> world.change(
                    RESERVATION,
                    "DROP INDEX one_live_hold_per_seat",
                    Sql.newReservation(7, "HELD", 70_000),
                    Sql.history(7, "HELD"),
                    Sql.claim(7, 4, 70_000)),
            SEATS + " reservation.seats[1/4]",
            SEATS + " reservation.reservation_seats[" + Ids.reservation(7) + "/4]"),
    A_SEAT_IS_OWNED_TWICE(
            world -> world.change(
                    RESERVATION,
                    "DROP INDEX one_live_hold_per_seat",
                    Sql.newReservation(7, "CONFIRMED", 50_000),
                    Sql.history(7, "HELD"),
                    Sql.history(7, "CONFIRMED"),
                    Sql.claim(7, 1, 50_000)),
            SEATS + " reservation.seats[1/1]",
            SEATS + " reservation.reservation_seats[" + Ids.reservation(7) + "/1]",
            CONFIRMED_PAYMENTS + " reservation.reservations[" + Ids.reservation(7) + "]",
            BALANCES + " wallet.wallets[all]"),
    A_SOLD_SEAT_IS_HELD_BY_ANOTHER(
            world -> world.change(
                    RESERVATION,
                    "DROP INDEX one_live_hold_per_seat",
                    Sql.newReservation(7, "HELD", 50_000),
                    Sql.history(7, "HELD"),
                    Sql.claim(7, 3, 50_000)),
            SEATS + " reservation.seats[1/3]",
            SEATS + " reservation.reservation_seats[" + Ids.reservation(7) + "/3]"),
    A_SEAT_IS_KEPT_BY_A_RELEASED_RESERVATION(
            world -> world.change(
                    RESERVATION,
                    "UPDATE seats SET status = 'RESERVED', reservation_id = '" + Ids.reservation(5)
                            + "' WHERE seat_number = 6"),
            SEATS + " reservation.seats[1/6]",
            SEATS + " concert.seats[1/6]"),
    A_SOLD_SEAT_IS_FREE_AGAIN(
            world -> world.change(
                    RESERVATION, "UPDATE seats SET status = 'AVAILABLE', reservation_id = NULL WHERE seat_number = 3"),
            SEATS + " reservation.reservation_seats[" + Ids.reservation(2) + "/3]",
            SEATS + " concert.seats[1/3]",
            CONFIRMED_PAYMENTS + " payment.payments[" + Ids.payment(2) + "]"),
    A_RELEASED_CLAIM_IS_STILL_LIVE(
            world -> world.change(
                    RESERVATION,
                    "UPDATE reservation_seats SET live = true WHERE reservation_id = '" + Ids.reservation(5) + "'"),
            SEATS + " reservation.reservation_seats[" + Ids.reservation(5) + "/6]"),
    A_RESERVATION_COSTS_LESS_THAN_ITS_SEATS(
            world -> world.change(RESERVATION, Sql.reservation(3, "amount_won = 1")),
            SEATS + " reservation.reservations[" + Ids.reservation(3) + "]"),
    THE_SEAT_MAP_SHOWS_A_SOLD_SEAT_AS_FREE(
            world -> world.change(CONCERT, "UPDATE seats SET status = 'available' WHERE seat_number = 3"),
            SEATS + " concert.seats[1/3]",
            SEATS + " concert.concerts[1]"),
    THE_SEAT_MAP_IS_A_VERSION_BEHIND(
            world -> world.change(CONCERT, "UPDATE seats SET version = 3 WHERE seat_number = 5"),
            SEATS + " concert.seats[1/5]"),
    THE_SEAT_MAP_LACKS_A_SEAT(
            world -> world.change(
                    CONCERT,
                    "DELETE FROM seats WHERE seat_number = 6",
                    "UPDATE concerts SET seats_total = 5, seats_free = 1"),
            SEATS + " concert.seats[1/6]"),
    FREE_SEATS_ARE_MISCOUNTED(
            world -> world.change(CONCERT, "UPDATE concerts SET seats_free = 3"), SEATS + " concert.concerts[1]"),

    A_CONFIRMED_PAYMENT_HAS_NO_DEBIT(
            world -> world.change(
                    WALLET,
                    "DELETE FROM wallet_entries WHERE entry_id = 2",
                    Sql.wallet("ann", "balance_won = 200000, version = 1")),
            CONFIRMED_PAYMENTS + " payment.payments[" + Ids.payment(1) + "]",
            BALANCES + " wallet.wallets[all]"),
    A_CONFIRMED_PAYMENT_IS_DEBITED_TWICE(
            world -> world.change(
                    WALLET,
                    "DROP INDEX one_debit_per_payment",
                    "INSERT INTO wallet_entries (user_id, wallet_version, type, amount_won, balance_won, at,"
                            + " payment_id) VALUES ('ann', 3, 'DEBIT', 100000, 0, now(), '"
                            + Ids.payment(1) + "')",
                    Sql.wallet("ann", "balance_won = 0, version = 3")),
            CONFIRMED_PAYMENTS + " payment.payments[" + Ids.payment(1) + "]",
            BALANCES + " wallet.wallets[all]"),
    A_DEBIT_IS_OF_ANOTHER_AMOUNT(
            world -> world.change(
                    WALLET,
                    "UPDATE wallet_entries SET amount_won = 90000, balance_won = 110000 WHERE entry_id = 2",
                    Sql.wallet("ann", "balance_won = 110000")),
            CONFIRMED_PAYMENTS + " payment.payments[" + Ids.payment(1) + "]",
            BALANCES + " wallet.wallets[all]"),
    A_DEBIT_IS_ANOTHER_USERS(
            world -> world.change(
                    WALLET,
                    "UPDATE wallet_entries SET user_id = 'ann', wallet_version = 3, balance_won = 50000 WHERE entry_id"
                            + " = 4",
                    Sql.wallet("ann", "balance_won = 50000, version = 3"),
                    Sql.wallet("bob", "balance_won = 50000, version = 1")),
            CONFIRMED_PAYMENTS + " payment.payments[" + Ids.payment(2) + "]"),
    A_CONFIRMED_PAYMENTS_SEATS_ARE_NOT_CONFIRMED(
            world -> world.change(
                    RESERVATION,
                    Sql.reservation(
                            2, "status = 'HELD', payment_id = NULL, settled_at = NULL, expires_at = '2126-01-01'"),
                    "UPDATE seats SET status = 'TEMPORARILY_ASSIGNED' WHERE seat_number = 3",
                    "DELETE FROM reservation_history WHERE event = 'CONFIRMED' AND reservation_id = '"
                            + Ids.reservation(2) + "'"),
            CONFIRMED_PAYMENTS + " payment.payments[" + Ids.payment(2) + "]",
            SEATS + " concert.seats[1/3]",
            BALANCES + " wallet.wallets[all]"),
    SEATS_ARE_CONFIRMED_TWICE(
            world -> world.change(RESERVATION, Sql.history(1, "CONFIRMED")),
            CONFIRMED_PAYMENTS + " payment.payments[" + Ids.payment(1) + "]",
            DEADLINES + " reservation.reservations[" + Ids.reservation(1) + "]"),
    A_CONFIRMED_PAYMENT_IS_FOR_OTHER_SEATS(
            world -> world.change(PAYMENT, Sql.payment(1, "seat_numbers = '{1,3}'")),
            CONFIRMED_PAYMENTS + " payment.payments[" + Ids.payment(1) + "]"),
    A_TOKEN_WAS_NOT_EXPIRED(
            world -> world.change(QUEUE, "DELETE FROM payment_decisions WHERE payment_id = '" + Ids.payment(2) + "'"),
            CONFIRMED_PAYMENTS + " payment.payments[" + Ids.payment(2) + "]"),
    ANOTHERS_TOKEN_WAS_EXPIRED(
            world -> world.change(QUEUE, Sql.decision(2, "admission_id = '" + Ids.admission(5) + "', user_id = 'eve'")),
            CONFIRMED_PAYMENTS + " payment.payments[" + Ids.payment(2) + "]"),
    A_PAYMENT_IS_LOST(
            world -> world.change(PAYMENT, "DELETE FROM payments WHERE payment_id = '" + Ids.payment(2) + "'"),
            CONFIRMED_PAYMENTS + " wallet.wallet_entries[4]",
            CONFIRMED_PAYMENTS + " reservation.reservations[" + Ids.reservation(2) + "]",
            CONFIRMED_PAYMENTS + " payment.events[" + Ids.payment(2) + "]",
            WRITES + " payment.payments[" + Ids.payment(2) + "]"),

    A_FAILED_PAYMENT_KEEPS_THE_MONEY(
            world -> world.change(
                    WALLET,
                    "DELETE FROM wallet_entries WHERE entry_id = 7",
                    Sql.wallet("cem", "balance_won = 10000, version = 2")),
            FAILED_PAYMENTS + " payment.payments[" + Ids.payment(4) + "]",
            BALANCES + " wallet.wallets[all]"),
    A_FAILED_PAYMENT_IS_REFUNDED_TWICE(
            world -> world.change(
                    WALLET,
                    "DROP INDEX one_refund_per_payment",
                    "INSERT INTO wallet_entries (user_id, wallet_version, type, amount_won, balance_won, at,"
                            + " payment_id) VALUES ('cem', 4, 'REFUND', 50000, 110000, now(), '"
                            + Ids.payment(4) + "')",
                    Sql.wallet("cem", "balance_won = 110000, version = 4")),
            FAILED_PAYMENTS + " payment.payments[" + Ids.payment(4) + "]",
            BALANCES + " wallet.wallets[all]"),
    A_FAILED_PAYMENT_OWNS_ITS_SEATS(
            world -> world.change(
                    RESERVATION,
                    Sql.reservation(
                            3,
                            "status = 'CONFIRMED', settled_at = '2026-05-29 06:02:00.5+00', payment_id = '"
                                    + Ids.payment(3) + "'"),
                    "UPDATE seats SET status = 'RESERVED' WHERE seat_number = 4",
                    Sql.history(3, "CONFIRMED")),
            FAILED_PAYMENTS + " payment.payments[" + Ids.payment(3) + "]",
            SEATS + " concert.seats[1/4]",
            BALANCES + " wallet.wallets[all]"),
    A_FAILED_PAYMENT_KEEPS_ITS_PIN(
            world -> world.change(
                    RESERVATION,
                    Sql.reservation(
                            3,
                            "status = 'PINNED', pinned_until = '2126-01-01', payment_id = '" + Ids.payment(3) + "'")),
            FAILED_PAYMENTS + " payment.payments[" + Ids.payment(3) + "]"),
    A_FAILED_PAYMENT_SPENT_A_TOKEN(
            world -> world.change(
                    QUEUE,
                    "INSERT INTO payment_decisions (payment_id, admission_id, user_id, outcome, decided_at) VALUES ('"
                            + Ids.payment(3) + "', '" + Ids.admission(2) + "', 'cem', 'HAD_ENDED', now())"),
            FAILED_PAYMENTS + " payment.payments[" + Ids.payment(3) + "]"),
    THE_END_OF_A_PAYMENT_WAS_NEVER_TOLD(
            world -> world.change(
                    PAYMENT,
                    "INSERT INTO payments (payment_id, user_id, reservation_id, admission_id, state, failure,"
                            + " failure_reason, asked, version, created_at, updated_at) VALUES ('"
                            + Ids.payment(5) + "', 'cem', '"
                            + Ids.reservation(4) + "', '" + Ids.admission(3)
                            + "', 'FAILED', 'RESERVATION_INVALID', 'UNKNOWN', 1, 1, now(), now())"),
            FAILED_PAYMENTS + " payment.payments[" + Ids.payment(5) + "]"),

    A_PAYMENT_NEVER_ENDED(
            world -> world.change(PAYMENT, Sql.underWay(5, "PINNING", "NULL")),
            ENDINGS + " payment.payments[" + Ids.payment(5) + "]"),
    A_MESSAGE_IS_NEVER_SENT(
            world -> world.change(
                    WALLET,
                    "INSERT INTO outbox (topic, message_key, payload, message_id) VALUES ('wallet.events', 'ann',"
                            + " '\\x00', gen_random_uuid())"),
            ENDINGS + " wallet.outbox[1]"),
    A_DEAD_LETTER_IS_NOT_EXPLAINED(
            world -> world.change(
                    PAYMENT,
                    Sql.deadLetter(1),
                    Sql.deadLetter(2),
                    "INSERT INTO dead_letter_sendings (dead_letter_id, sent_by, reason) VALUES (1, 'admin', 'mended')"),
            ENDINGS + " payment.dead_letters[2]"),
    A_GROUP_HAS_NOT_READ_ITS_TOPIC(
            world -> world.topics().tell(Topic.WALLET_COMMANDS, WorldTopics.confirmed(1, 1, "ann", 1)),
            ENDINGS + " kafka.wallet-service[wallet.commands/0]"),

    A_HOLD_THAT_WAS_ANSWERED_IS_LOST(
            world -> world.change(
                    RESERVATION,
                    "DELETE FROM reservation_history WHERE reservation_id = '" + Ids.reservation(4) + "'",
                    "DELETE FROM reservation_seats WHERE reservation_id = '" + Ids.reservation(4) + "'",
                    "DELETE FROM reservations WHERE reservation_id = '" + Ids.reservation(4) + "'"),
            WRITES + " reservation.reservations[" + Ids.reservation(4) + "]"),
    A_HOLD_THAT_WAS_GIVEN_BACK_GOES_ON(
            world -> world.change(
                    RESERVATION,
                    Sql.reservation(
                            5, "status = 'HELD', release_reason = NULL, settled_at = NULL, expires_at = '2126-01-01'"),
                    "UPDATE reservation_seats SET live = true WHERE reservation_id = '" + Ids.reservation(5) + "'",
                    "UPDATE seats SET status = 'TEMPORARILY_ASSIGNED', reservation_id = '" + Ids.reservation(5)
                            + "' WHERE seat_number = 6",
                    "DELETE FROM reservation_history WHERE event = 'GIVEN_BACK'"),
            WRITES + " reservation.reservations[" + Ids.reservation(5) + "]",
            SEATS + " concert.seats[1/6]"),
    A_KEY_HAD_TWO_EFFECTS(
            world -> world.change(
                    WALLET,
                    Sql.charge("bob", 3, 50_000, 50_000),
                    Sql.wallet("bob", "balance_won = 50000, version = 3")),
            WRITES + " wallet.wallet_entries[bob]"),
    AN_EFFECT_OF_UNKNOWN_OUTCOME_IS_NOT_KEPT_UNDER_ITS_KEY(
            world -> world.change(WALLET, "DELETE FROM kept_answers WHERE idempotency_key = 'charge-cem'"),
            WRITES + " wallet.wallet_entries[cem]"),
    A_HOLD_WAS_MADE_THAT_NOBODY_ASKED_FOR(
            world -> world.change(RESERVATION, "DELETE FROM kept_answers WHERE idempotency_key = 'hold-cem'"),
            WRITES + " reservation.reservations[" + Ids.reservation(3) + "]"),
    A_TOKEN_THAT_WAS_GIVEN_IS_UNKNOWN(
            world -> world.change(QUEUE, Sql.admission("dora", "token_hash = repeat('0', 64)")),
            WRITES + " queue.admissions[dora]"),

    A_HOLD_OUTLIVED_ITS_DEADLINE(
            world -> world.change(RESERVATION, Sql.reservation(4, "settled_at = '2026-05-29 06:06:11.1+00'")),
            DEADLINES + " reservation.reservations[" + Ids.reservation(4) + "]"),
    A_HOLD_THAT_IS_OVER_WAS_NEVER_RELEASED(
            world -> world.change(RESERVATION, Sql.reservation(3, "expires_at = '2026-05-29 06:06:30+00'")),
            DEADLINES + " reservation.reservations[" + Ids.reservation(3) + "]"),
    A_PIN_OUTLIVED_ITS_DEADLINE(
            world -> world.change(RESERVATION, Sql.reservation(6, "settled_at = '2026-05-29 06:10:01.1+00'")),
            DEADLINES + " reservation.reservations[" + Ids.reservation(6) + "]"),
    A_HOLD_THAT_HAD_RUN_OUT_WAS_PINNED(
            world -> world.change(RESERVATION, Sql.reservation(2, "expires_at = '2026-05-29 06:09:30+00'")),
            DEADLINES + " reservation.payment_decisions[" + Ids.payment(2) + "]",
            DEADLINES + " reservation.reservations[" + Ids.reservation(2) + "]"),
    SEATS_WERE_CONFIRMED_WHEN_THEIR_PIN_HAD_LAPSED(
            world -> world.change(RESERVATION, Sql.decision(2, "pinned_until = '2026-05-29 06:11:15+00'")),
            DEADLINES + " reservation.payment_decisions[" + Ids.payment(2) + "]"),
    A_RELEASE_LEFT_NO_TRACE(
            world -> world.change(
                    RESERVATION,
                    "DELETE FROM reservation_history WHERE event = 'AUTO_RELEASE' AND reservation_id = '"
                            + Ids.reservation(4) + "'"),
            DEADLINES + " reservation.reservations[" + Ids.reservation(4) + "]"),

    MORE_ARE_INSIDE_THAN_FIT(
            world -> world.change(QUEUE, Sql.newAdmission(6, 5, "06:00:22", "06:00:22")),
            ADMISSIONS + " queue.admissions[" + Ids.admission(6) + "]"),
    SOMEBODY_OVERTOOK_THE_LINE(
            world -> world.change(QUEUE, Sql.admission("cem", "activated_at = '2026-05-29 06:00:10.5+00'")),
            ADMISSIONS + " queue.admissions[" + Ids.admission(3) + "]"),
    SOMEBODY_GOT_A_PLACE_BEHIND_ONE_WHO_JOINED_LATER(
            world -> world.change(QUEUE, Sql.admission("ann", "issued_at = '2026-05-29 06:00:45+00'")),
            ADMISSIONS + " queue.admissions[" + Ids.admission(2) + "]"),
    TWO_HAVE_ONE_PLACE(
            world -> world.change(QUEUE, Sql.admission("cem", "line_place = 2")),
            ADMISSIONS + " queue.admissions[" + Ids.admission(2) + "]",
            ADMISSIONS + " queue.admissions[" + Ids.admission(3) + "]"),
    SOMEBODY_WAITS_WHILE_OTHERS_WHO_CAME_LATER_ARE_LET_IN(
            world -> world.change(QUEUE, Sql.admission("dora", "joined_at = '2026-05-29 05:50:00+00'")),
            ADMISSIONS + " queue.admissions[" + Ids.admission(4) + "]"),
    A_SPENT_TOKEN_IS_ALIVE(
            world -> world.change(
                    QUEUE,
                    Sql.admission(
                            "ann",
                            "status = 'active', ended_at = NULL, end_reason = NULL, spent_at = NULL, payment_id ="
                                    + " NULL")),
            ADMISSIONS + " queue.admissions[" + Ids.admission(1) + "]"),
    A_TOKEN_WAS_OF_USE_AFTER_ITS_PAYMENT(
            world -> world.change(
                    RESERVATION,
                    Sql.reservation(5, "held_at = '2026-05-29 06:05:31+00', settled_at = '2026-05-29 06:06:00+00'")),
            ADMISSIONS + " queue.admissions[" + Ids.admission(1) + "]"),
    A_TOKEN_PAID_TWICE(
            world -> world.change(PAYMENT, Sql.payment(2, "admission_id = '" + Ids.admission(1) + "'")),
            ADMISSIONS + " queue.admissions[" + Ids.admission(1) + "]",
            CONFIRMED_PAYMENTS + " payment.payments[" + Ids.payment(2) + "]");

    private final Consumer<World> deed;
    private final Set<String> named;

    Corruption(Consumer<World> deed, String... named) {
        this.deed = deed;
        this.named = Set.of(named);
    }

    void befall(World world) {
        deed.accept(world);
    }

    /** Invariant and row of each finding, in order. */
    Set<String> named() {
        return new TreeSet<>(named);
    }
}
