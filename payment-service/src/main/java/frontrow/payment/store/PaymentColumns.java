package frontrow.payment.store;

import static java.util.Objects.requireNonNull;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.payment.process.LockedPayment;
import frontrow.payment.process.Payment;
import frontrow.payment.process.StateName;
import frontrow.payment.saga.Failure;
import frontrow.payment.saga.Failure.BalanceInsufficient;
import frontrow.payment.saga.Failure.ReservationInvalid;
import frontrow.payment.saga.Failure.TimedOut;
import frontrow.payment.saga.PaymentState;
import frontrow.payment.saga.PaymentState.Confirmed;
import frontrow.payment.saga.PaymentState.Confirming;
import frontrow.payment.saga.PaymentState.Debiting;
import frontrow.payment.saga.PaymentState.ExpiringToken;
import frontrow.payment.saga.PaymentState.Failed;
import frontrow.payment.saga.PaymentState.Pinning;
import frontrow.payment.saga.PaymentState.Reversing;
import frontrow.payment.saga.PaymentState.Unpinning;
import frontrow.payment.saga.PinnedSeats;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the columns of a row into a payment and a state into its columns. */
final class PaymentColumns {

    private PaymentColumns() {}

    static Payment payment(ResultSet row, int rowNumber) throws SQLException {
        return new Payment(
                PaymentId.of(row.getObject("payment_id", UUID.class)),
                new UserId(row.getString("user_id")),
                ReservationId.of(row.getObject("reservation_id", UUID.class)),
                AdmissionId.of(row.getObject("admission_id", UUID.class)),
                state(row));
    }

    static LockedPayment lockedPayment(ResultSet row, int rowNumber) throws SQLException {
        return new LockedPayment(
                payment(row, rowNumber),
                row.getInt("asked"),
                instantOrNull(row, "deadline_at"),
                row.getLong("version"),
                instant(row, "now"));
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The columns that follow from a state, by parameter name; all of them, null where the state holds nothing. */
    static Map<String, @Nullable Object> of(PaymentState state) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("state", StateName.of(state).name());
        PinnedSeats seats = state.knownSeats();
        columns.put("amount", seats == null ? null : seats.amount().amount());
        columns.put("seats", seats == null ? null : seats.numbers().toArray(Integer[]::new));
        Failure failure = state.knownFailure();
        columns.put("failure", failure == null ? null : nameOf(failure));
        columns.put("reason", failure instanceof ReservationInvalid(var reason) ? reason.name() : null);
        columns.put(
                "balance",
                failure instanceof BalanceInsufficient few ? few.balance().amount() : null);
        columns.put(
                "required",
                failure instanceof BalanceInsufficient few ? few.required().amount() : null);
        return columns;
    }

    private static String nameOf(Failure failure) {
        return switch (failure) {
            case BalanceInsufficient _ -> "BALANCE_INSUFFICIENT";
            case ReservationInvalid _ -> "RESERVATION_INVALID";
            case TimedOut _ -> "TIMED_OUT";
        };
    }

    private static PaymentState state(ResultSet row) throws SQLException {
        return switch (StateName.valueOf(row.getString("state"))) {
            case PINNING -> new Pinning();
            case DEBITING -> new Debiting(requireNonNull(seats(row)));
            case CONFIRMING -> new Confirming(requireNonNull(seats(row)));
            case EXPIRING_TOKEN -> new ExpiringToken(requireNonNull(seats(row)));
            case REVERSING -> new Reversing(requireNonNull(seats(row)), failure(row));
            case UNPINNING -> new Unpinning(seats(row), failure(row));
            case CONFIRMED -> new Confirmed(requireNonNull(seats(row)));
            case FAILED -> new Failed(seats(row), failure(row));
        };
    }

    private static @Nullable PinnedSeats seats(ResultSet row) throws SQLException {
        Array numbers = row.getArray("seat_numbers");
        return numbers == null
                ? null
                : new PinnedSeats(List.of((Integer[]) numbers.getArray()), new Won(row.getLong("amount_won")));
    }

    private static Failure failure(ResultSet row) throws SQLException {
        String name = row.getString("failure");
        return switch (name) {
            case "BALANCE_INSUFFICIENT" ->
                new BalanceInsufficient(
                        new Won(row.getLong("failure_balance_won")), new Won(row.getLong("failure_required_won")));
            case "RESERVATION_INVALID" ->
                new ReservationInvalid(Failure.Reason.valueOf(row.getString("failure_reason")));
            case "TIMED_OUT" -> new TimedOut();
            default -> throw new IllegalStateException("not a failure of a payment: " + name);
        };
    }
}
