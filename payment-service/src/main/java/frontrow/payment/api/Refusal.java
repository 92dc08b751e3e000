package frontrow.payment.api;

import frontrow.http.problem.CommonError;
import frontrow.http.problem.ErrorCode;
import frontrow.http.problem.Problem;
import frontrow.payment.saga.Failure;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why a payment failed, as a client reads it: a code, and the facts that belong to it. */
record Refusal(ErrorCode code, Map<String, Object> facts) {

    private static final String RETRY_AFTER_SECONDS = "5";

    static Refusal of(Failure failure) {
        return switch (failure) {
            case Failure.BalanceInsufficient(var balance, var required) -> {
                Map<String, Object> figures = new LinkedHashMap<>();
                figures.put("currentBalance", balance.amount());
                figures.put("requiredAmount", required.amount());
                yield new Refusal(PaymentError.BALANCE_INSUFFICIENT, figures);
            }
            case Failure.ReservationInvalid(var reason) ->
                new Refusal(PaymentError.RESERVATION_INVALID, Map.of("reason", reason.name()));
            // Everything was undone: to pay again later is safe.
            case Failure.TimedOut _ -> new Refusal(CommonError.UNAVAILABLE, Map.of());
        };
    }

    Problem problem() {
        Problem problem = Problem.of(code);
        facts.forEach(problem::with);
        return code == CommonError.UNAVAILABLE ? problem.header("Retry-After", RETRY_AFTER_SECONDS) : problem;
    }

    /** The member {@code failure} of a payment. */
    Map<String, Object> member() {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("code", code.name());
        member.putAll(facts);
        return member;
    }
}
