package frontrow.load;

import frontrow.contracts.value.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A fan's account: who they are, how they prove it, and the keys that they have used. */
final class Account {

    private static final String PASSWORD = "correct-horse-9";

    private final UserId user;
    private final AtomicInteger keys = new AtomicInteger();
    private volatile String proof;
    private volatile boolean isNew = true;
    private volatile boolean isInDoubt;
    private volatile String maybeSpent = "";

    /** One that is not opened yet. */
    Account(UserId user) {
        this.user = user;
        this.proof = basic(user.value(), PASSWORD);
    }

    static String basic(String user, String password) {
        byte[] plain = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(plain);
    }

    UserId user() {
        return user;
    }

    /** The value of the header Authorization. */
    String proof() {
        return proof;
    }

    /** What opens it. */
    String application() {
        return "{\"userId\": \"" + user + "\", \"password\": \"" + PASSWORD + "\"}";
    }

    /** From now on it is shown with an access token, and may have been used before. */
    void loggedIn(String accessToken) {
        proof = "Bearer " + accessToken;
        isNew = false;
    }

    boolean isNew() {
        return isNew;
    }

    /** A key that this fan hasn't used yet. */
    String newKey(Operation operation) {
        return operation.name().toLowerCase(Locale.ROOT) + "-" + keys.incrementAndGet();
    }

    /** A payment was asked for with this token; joining again may give it once more before it is gone. */
    void mayHaveSpent(String token) {
        maybeSpent = token;
    }

    boolean hasMaybeSpent(String token) {
        return maybeSpent.equals(token);
    }

    /** Money of this fan may move later, by a call that nobody knows the outcome of. */
    void doubt() {
        isInDoubt = true;
    }

    boolean isInDoubt() {
        return isInDoubt;
    }
}
