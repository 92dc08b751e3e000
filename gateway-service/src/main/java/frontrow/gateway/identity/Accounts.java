package frontrow.gateway.identity;

import frontrow.gateway.error.GatewayError;
import frontrow.http.problem.Problem;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.JdbcUserDetailsManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens accounts. */
@Component
class Accounts {
    private final JdbcUserDetailsManager users;
    private final TransactionOperations transaction;
    private final PasswordEncoder encoder;
    private final HashingSlots slots;
    private final RememberedPasswords remembered;

    Accounts(
            JdbcUserDetailsManager users,
            TransactionOperations transaction,
            PasswordEncoder encoder,
            HashingSlots slots,
            RememberedPasswords remembered) {
        this.users = users;
        this.transaction = transaction;
        this.encoder = encoder;
        this.slots = slots;
        this.remembered = remembered;
    }

    /**
     * Opens an account.
     *
     * @throws Problem 409 if the id is taken
     */
    void open(String userId, String password, Set<String> roles) {
        // Asked first, so that a taken id costs no hash; the primary key decides between two at once.
        if (users.userExists(userId)) {
            throw Problem.of(GatewayError.USER_EXISTS);
        }
        String hash = slots.hashing(() -> encoder.encode(password));
        try {
            transaction.executeWithoutResult(_ -> users.createUser(User.withUsername(userId)
                    .password(hash)
                    .authorities(roles.toArray(String[]::new))
                    .build()));
        } catch (DuplicateKeyException e) {
            throw Problem.of(GatewayError.USER_EXISTS);
        }
        remembered.remember(userId, password, roles);
    }

    boolean exists(String userId) {
        return users.userExists(userId);
    }
}
