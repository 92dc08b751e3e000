package frontrow.gateway.access;

import frontrow.gateway.access.Credentials.AccessToken;
import frontrow.gateway.access.Credentials.None;
import frontrow.gateway.access.Credentials.Password;
import frontrow.gateway.access.Credentials.QueueToken;
import frontrow.gateway.access.Credentials.Unreadable;
import frontrow.gateway.admission.Admission;
import frontrow.gateway.admission.Admission.Active;
import frontrow.gateway.admission.Admission.Gone;
import frontrow.gateway.admission.Admission.Waiting;
import frontrow.gateway.error.GatewayError;
import frontrow.gateway.error.Refusals;
import frontrow.gateway.identity.Roles;
import frontrow.http.caller.Caller;
import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds out who is calling, and refuses who can't prove what the endpoint wants proved. */
final class Proofs {
    private final Function<Password, Caller> passwords;
    private final Function<AccessToken, Caller> accessTokens;
    private final Function<QueueToken, Admission> admissions;
    private final Function<QueueToken, Optional<String>> formerHolders;

    /**
     * Each function throws a {@link Problem} for credentials that are wrong or can't be checked now.
     *
     * @param formerHolders whom a token that is good for nothing any more once let in
     */
    Proofs(
            Function<Password, Caller> passwords,
            Function<AccessToken, Caller> accessTokens,
            Function<QueueToken, Admission> admissions,
            Function<QueueToken, Optional<String>> formerHolders) {
        this.passwords = passwords;
        this.accessTokens = accessTokens;
        this.admissions = admissions;
        this.formerHolders = formerHolders;
    }

    /**
     * The caller of the endpoint who may be retrying a call that was answered before the queue token ended. A token that let
     * its user in once then still tells who the user is, but admits to nothing: the service finds an answer to give again, or
     * refuses as this would have.
     *
     * @throws Problem 401, 403 or 503
     */
    Caller proveRetry(Sought sought, Credentials credentials) {
        return switch (sought.endpoint().proof()) {
            case ADMISSION -> admittedOnce(credentials);
            case ADMISSION_OF_SAME_USER -> same(sought, admittedOnce(credentials));
            case NOTHING, PASSWORD, IDENTITY, SAME_USER, ADMIN, QUEUE_TOKEN -> prove(sought, credentials);
        };
    }

    /**
     * The caller of the endpoint, as the service behind it will be told.
     *
     * @throws Problem 401, 403 or 503
     */
    Caller prove(Sought sought, Credentials credentials) {
        return switch (sought.endpoint().proof()) {
            case NOTHING -> Caller.anonymous();
            case PASSWORD -> byPassword(credentials);
            case IDENTITY -> identity(credentials);
            case SAME_USER -> same(sought, identity(credentials));
            case ADMIN -> admin(identity(credentials));
            case QUEUE_TOKEN -> holder(credentials);
            case ADMISSION -> admitted(credentials);
            case ADMISSION_OF_SAME_USER -> same(sought, admitted(credentials));
        };
    }

    private Caller byPassword(Credentials credentials) {
        return switch (credentials) {
            case Password password -> passwords.apply(password);
            case None _, QueueToken _, AccessToken _ -> throw Refusals.passwordRequired();
            case Unreadable _ -> throw Refusals.credentialsInvalid();
        };
    }

    private Caller identity(Credentials credentials) {
        return switch (credentials) {
            case Password password -> passwords.apply(password);
            case AccessToken token -> accessTokens.apply(token);
            case QueueToken token ->
                switch (admissions.apply(token)) {
                    case Active active -> caller(active);
                    case Waiting _ -> throw Refusals.identityRequired();
                    case Gone _ -> throw Refusals.queueTokenInvalid();
                };
            case None _ -> throw Refusals.identityRequired();
            case Unreadable _ -> throw Refusals.credentialsInvalid();
        };
    }

    private Caller admitted(Credentials credentials) {
        return admitted(credentials, _ -> Optional.empty());
    }

    private Caller admittedOnce(Credentials credentials) {
        return admitted(credentials, formerHolders);
    }

    private Caller admitted(Credentials credentials, Function<QueueToken, Optional<String>> formerHolder) {
        if (!(credentials instanceof QueueToken token)) {
            throw noQueueToken(credentials);
        }
        return switch (admissions.apply(token)) {
            case Active active -> caller(active);
            case Waiting waiting -> throw notActive(waiting);
            case Gone _ ->
                formerHolder
                        .apply(token)
                        .map(user -> new Caller(user, null, Set.of()))
                        .orElseThrow(Refusals::queueTokenInvalid);
        };
    }

    /** Who holds a queue token stays anonymous here: queue-service gets the token itself. */
    private Caller holder(Credentials credentials) {
        if (credentials instanceof QueueToken) {
            return Caller.anonymous();
        }
        throw noQueueToken(credentials);
    }

    /** A good identity isn't enough; a bad one is told so first. */
    private Problem noQueueToken(Credentials credentials) {
        if (credentials instanceof None) {
            return Refusals.queueTokenRequired();
        }
        identity(credentials);
        return Refusals.queueTokenInvalid();
    }

    private static Problem notActive(Waiting waiting) {
        Problem problem = Problem.of(GatewayError.TOKEN_NOT_ACTIVE);
        Long position = waiting.position();
        return position == null ? problem : problem.with("position", position);
    }

    /** A queue token carries no role: it is shown to more eyes than a password, and buys seats, no more. */
    private static Caller caller(Active active) {
        return new Caller(active.userId(), active.admissionId(), Set.of());
    }

    private static Caller same(Sought sought, Caller caller) {
        if (!caller.userId().equals(sought.variables().get(Endpoints.USER))) {
            throw Problem.of(CommonError.FORBIDDEN);
        }
        return caller;
    }

    private static Caller admin(Caller caller) {
        if (!caller.hasRole(Roles.ADMIN)) {
            throw Problem.of(CommonError.FORBIDDEN);
        }
        return caller;
    }
}
