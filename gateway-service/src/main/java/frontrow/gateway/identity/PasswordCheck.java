package frontrow.gateway.identity;

import frontrow.gateway.error.Refusals;
import frontrow.http.caller.Caller;
import frontrow.http.problem.Problem;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;

/** Checks a user's password. */
public class PasswordCheck {
    private final DaoAuthenticationProvider provider;
    private final RememberedPasswords remembered;
    private final HashingSlots slots;

    PasswordCheck(DaoAuthenticationProvider provider, RememberedPasswords remembered, HashingSlots slots) {
        this.provider = provider;
        this.remembered = remembered;
        this.slots = slots;
    }

    /**
     * The caller whose password this is.
     *
     * @throws Problem 401 if the password isn't the user's, or there is no such user; 503 if that can't be found out now
     */
    public Caller check(String userId, String password) {
        if (!UserIds.isOne(userId)) {
            throw Refusals.credentialsInvalid();
        }
        return remembered
                .roles(userId, password)
                .map(roles -> new Caller(userId, null, roles))
                .orElseGet(() -> slots.hashing(() -> hashed(userId, password)));
    }

    private Caller hashed(String userId, String password) {
        // Another request of the same user may have been first in the queue for hashing.
        Set<String> roles = remembered.roles(userId, password).orElseGet(() -> authenticate(userId, password));
        remembered.remember(userId, password, roles);
        return new Caller(userId, null, roles);
    }

    private Set<String> authenticate(String userId, String password) {
        try {
            Authentication proven =
                    provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(userId, password));
            return proven.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .filter(Roles::isOne)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (InternalAuthenticationServiceException e) {
            // No refusal, but the user store away, or a bug: told apart by the cause, where all such faults are.
            throw new IllegalStateException("the user store failed", e);
        } catch (AuthenticationException e) {
            throw Refusals.credentialsInvalid();
        }
    }
}
