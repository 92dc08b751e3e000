package frontrow.audit;

import frontrow.audit.Telling.Kind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all books and topics hold of one payment. Ids are bare, as the tables have them.
 *
 * @param payment as it was before the other books were read; null if it wasn't there then
 * @param later its state after all of them were read; null if it wasn't there then either
 */
record Trail(
        String id,
        @Nullable Payment payment,
        @Nullable String later,
        @Nullable Money money,
        @Nullable Claim claim,
        @Nullable Spending spending,
        @Nullable Telling telling) {

    /** Where the payment stands, as far as the other books can be held against it. */
    enum Standing {
        CONFIRMED,
        FAILED,
        /** Not ended when the other books were read, or not even begun. */
        UNDER_WAY,
        /** There is no such payment. */
        UNKNOWN
    }

    Standing standing() {
        if (payment == null) {
            return later == null ? Standing.UNKNOWN : Standing.UNDER_WAY;
        }
        return switch (payment.state()) {
            case "CONFIRMED" -> Standing.CONFIRMED;
            case "FAILED" -> Standing.FAILED;
            default -> Standing.UNDER_WAY;
        };
    }

    /** What the topics say of one kind. */
    Optional<String> told(Kind kind) {
        return Optional.ofNullable(telling == null ? null : telling.sentence(kind));
    }

    /**
     * What is wrong with what the topics say of one kind, given what the books say.
     *
     * @param mustBeThere whether the topics reach back far enough for their silence to tell something
     */
    Optional<String> complaint(Kind kind, String sentence, boolean mustBeThere) {
        Optional<String> told = told(kind);
        if (told.isEmpty()) {
            return mustBeThere ? Optional.of(kind.topic() + " says nothing of \"" + sentence + "\"") : told;
        }
        return told.filter(one -> !one.equals(sentence))
                .map(one -> kind.topic() + " says \"" + one + "\", and the books \"" + sentence + "\"");
    }

    /** Two statements of the topics that can't both be right. */
    Optional<String> contradiction() {
        return Optional.ofNullable(telling == null ? null : telling.contradiction());
    }

    /** The payment's own row, as a finding names it. */
    String where() {
        return Book.PAYMENT.row("payments", id);
    }

    /**
     * Its row in payment-service.
     *
     * @param amountWon null where no pin was heard of; as seats
     * @param seats such as {@code 1 3}
     */
    record Payment(
            String id,
            String state,
            String user,
            String reservation,
            String admission,
            @Nullable Long amountWon,
            @Nullable String seats,
            Instant createdAt) {}

    /**
     * What wallet-service holds: the ledger's entries together, and the decision.
     *
     * @param entries their ids; null where there are none
     * @param users whose they are
     * @param version of the wallet after the debit
     */
    record Money(
            String payment,
            long debits,
            long refunds,
            long debitedWon,
            long refundedWon,
            @Nullable String entries,
            @Nullable String users,
            @Nullable Long version,
            @Nullable String outcome,
            @Nullable String decidedFor) {

        long netWon() {
            return debitedWon - refundedWon;
        }
    }

    /**
     * What reservation-service holds: reservations that name the payment, the decision, the history.
     *
     * @param reservations how many name it
     * @param amountWon of all of them
     * @param seats such as {@code 1 3}, those of the reservation
     * @param versions such as {@code 1@2 3@2}, those that the seats themselves give to the reservation
     * @param confirmations rows of the history
     */
    record Claim(
            String payment,
            long reservations,
            @Nullable String reservation,
            @Nullable String status,
            @Nullable String user,
            @Nullable Long amountWon,
            @Nullable String seats,
            @Nullable String versions,
            long confirmations,
            @Nullable String decision,
            @Nullable String decidedOn,
            @Nullable String decidedFor) {

        boolean isConfirmed() {
            return "CONFIRMED".equals(status);
        }
    }

    /**
     * What queue-service holds: admissions that name the payment as what spent them, and the decision.
     *
     * @param spent how many admissions name it
     */
    record Spending(
            String payment,
            long spent,
            @Nullable String admission,
            @Nullable String outcome,
            @Nullable String decidedOn,
            @Nullable String decidedFor) {}
}
