package frontrow.audit;

import org.jspecify.annotations.Nullable;

/** What events say and what the books say, in the same words. */
final class Sentences {

    private Sentences() {}

    static String confirmed(String reservation, String user, @Nullable Long amountWon) {
        return "confirmed for " + user + ", reservation " + reservation + ", " + amountWon + " won";
    }

    static String failed(String reservation, String user) {
        return "failed for " + user + ", reservation " + reservation;
    }

    static String debited(@Nullable String user, @Nullable Long amountWon, @Nullable Long walletVersion) {
        return user + " debited " + amountWon + " won, wallet's version " + walletVersion;
    }

    /** @param seats each with its version, such as {@code 1@2 3@2} */
    static String seatsConfirmed(
            @Nullable String reservation, @Nullable String user, @Nullable Long amountWon, @Nullable String seats) {
        return "reservation " + reservation + " confirmed for " + user + ", " + amountWon + " won, seats " + seats;
    }

    static String tokenSpent(@Nullable String admission, @Nullable String user) {
        return "admission " + admission + " of " + user + " spent";
    }
}
