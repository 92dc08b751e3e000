package frontrow.http.operator;

import frontrow.http.caller.Caller;
import frontrow.http.problem.Problem;

/**
 * Something that an operator does by hand, to be recorded in the transaction that does it.
 *
 * @param by the operator's user id
 * @param reason why, in the operator's own words, at most 500 characters
 */
public record OperatorAct(String by, String reason) {

    /** The role that an operator must have. */
    public static final String ROLE = "admin";

    private static final int REASON_AT_MOST = 500;

    /**
     * The act of a caller.
     *
     * @throws Problem 401 or 403 if the caller is no operator, 400 if the reason is blank, too long or can't be kept
     */
    public static OperatorAct of(Caller caller, String reason) {
        caller.requireRole(ROLE);
        if (reason.isBlank()) {
            throw Problem.invalid("reason", "비어 있을 수 없습니다");
        }
        if (reason.codePointCount(0, reason.length()) > REASON_AT_MOST) {
            throw Problem.invalid("reason", "%d자를 넘을 수 없습니다".formatted(REASON_AT_MOST));
        }
        if (reason.codePoints().anyMatch(OperatorAct::isUnprintable)) {
            throw Problem.invalid("reason", "제어 문자나 깨진 문자를 쓸 수 없습니다");
        }
        return new OperatorAct(caller.userId(), reason);
    }

    /** Half of a surrogate pair can't be written as UTF-8, and PostgreSQL keeps no NUL. */
    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
