package frontrow.http.problem;

import java.util.List;

/** An error of which nothing but its HTTP status is known. */
record StatusError(String name, int status, String detail) implements ErrorCode {
    private static final List<CommonError> NAMED = List.of(
            CommonError.REQUEST_INVALID,
            CommonError.IDENTITY_REQUIRED,
            CommonError.FORBIDDEN,
            CommonError.NOT_FOUND,
            CommonError.METHOD_NOT_ALLOWED,
            CommonError.NOT_ACCEPTABLE,
            CommonError.REQUEST_TOO_LARGE,
            CommonError.MEDIA_TYPE_UNSUPPORTED,
            CommonError.TOO_MANY_REQUESTS,
            CommonError.UNAVAILABLE);

    /** The house's code for a status; what has none of its own is the client's fault below 500, and ours from there. */
    static ErrorCode of(int status) {
        for (CommonError named : NAMED) {
            if (named.status() == status) {
                return named;
            }
        }
        boolean ours = status < 400 || status >= 500;
        CommonError nearest = ours ? CommonError.INTERNAL : CommonError.REQUEST_INVALID;
        return status < 400 || status == nearest.status()
                ? nearest
                : new StatusError(nearest.name(), status, nearest.detail());
    }
}
