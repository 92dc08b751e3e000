package frontrow.http.caller;

import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as the gateway proved it. A controller gets it by declaring a parameter of this type.
 *
 * @param userId the user; empty for a caller whom the gateway let through without identity
 * @param admissionId the public id of the active queue token that came with the call
 * @param roles for example {@code admin}
 */
public record Caller(String userId, @Nullable String admissionId, Set<String> roles) {
    private static final Caller ANONYMOUS = new Caller("", null, Set.of());

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Nobody in particular, on a public path. */
    public static Caller anonymous() {
        return ANONYMOUS;
    }

    public boolean isAnonymous() {
        return userId.isEmpty();
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** The user's id, or a {@link Problem} 401 where nobody proved an identity. */
    public String requireUser() {
        if (isAnonymous()) {
            throw Problem.of(CommonError.IDENTITY_REQUIRED);
        }
        return userId;
    }

    /** The admission's id, or a {@link Problem} 401 where no active queue token came with the call. */
    public String requireAdmission() {
        if (admissionId == null) {
            throw Problem.of(CommonError.TOKEN_INVALID);
        }
        return admissionId;
    }

    /** Refuses, with a {@link Problem} 403, who is not that user. */
    public void requireToBe(String user) {
        if (!requireUser().equals(user)) {
            throw Problem.of(CommonError.FORBIDDEN);
        }
    }

    /** Refuses, with a {@link Problem} 403, who lacks the role. */
    public void requireRole(String role) {
        requireUser();
        if (!hasRole(role)) {
            throw Problem.of(CommonError.FORBIDDEN);
        }
    }
}
