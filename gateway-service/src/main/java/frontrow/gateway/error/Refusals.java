package frontrow.gateway.error;

import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;

/** The gateway's refusals with the headers that belong to them. */
public final class Refusals {
    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String BASIC = "Basic realm=\"frontrow\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"frontrow\"";
    private static final String RETRY_AFTER_SECONDS = "1";

    private Refusals() {}

    /** No proof came with a call that needs a password. */
    public static Problem passwordRequired() {
        return Problem.of(GatewayError.AUTHENTICATION_REQUIRED).header(CHALLENGE, BASIC);
    }

    /** No proof of identity came with a call that needs one. */
    public static Problem identityRequired() {
        return Problem.of(GatewayError.AUTHENTICATION_REQUIRED).header(CHALLENGE, BASIC + ", " + BEARER);
    }

    /** No queue token came with a call that needs one, nor anything else. */
    public static Problem queueTokenRequired() {
        return Problem.of(GatewayError.AUTHENTICATION_REQUIRED).header(CHALLENGE, BEARER);
    }

    /** A password or an access token that proves nothing. */
    public static Problem credentialsInvalid() {
        return Problem.of(GatewayError.CREDENTIALS_INVALID).header(CHALLENGE, BASIC + ", " + BEARER);
    }

    /** A queue token that is unknown, spent or run out, or another proof where a queue token has to be. */
    public static Problem queueTokenInvalid() {
        return Problem.of(CommonError.TOKEN_INVALID).header(CHALLENGE, BEARER);
    }

    /** A part that the call needs is away, or too busy for it. */
    public static Problem unavailable() {
        return Problem.of(CommonError.UNAVAILABLE).header("Retry-After", RETRY_AFTER_SECONDS);
    }
}
