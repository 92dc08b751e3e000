package frontrow.load;

import frontrow.audit.Write.Outcome;
import frontrow.audit.Write.Pay;
import frontrow.contracts.value.PaymentId;
import frontrow.load.Ending.Unfinished;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A fan who pays. */
final class Till {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** How a payment came out for the fan. */
    enum Paid {
        CONFIRMED,
        TOO_LITTLE_MONEY,
        /** All is undone, and it may be paid again under a new key. */
        TRY_AGAIN,
        REFUSED,
        /** Not known, or not asked. */
        OPEN
    }

    /**
     * How a fan likes to pay.
     *
     * @param async without waiting for the outcome
     * @param asking asks how it went, where that wasn't answered at once
     * @param doubting asks once more after the outcome
     */
    record Manner(boolean async, boolean asking, boolean doubting) {}

    private final Session session;
    private final Purse purse;

    Till(Session session, Purse purse) {
        this.session = session;
        this.purse = purse;
    }

    Paid pay(Seats seats, Manner manner) {
        String key = session.account().newKey(Operation.PAY);
        Call call = session.admitted(Operation.PAY, "/api/payments")
                .saying("{\"reservationId\": \"" + seats.reservation() + "\"}")
                .under(key);
        Ending ending = session.ask(manner.async() ? call.with("Prefer", "respond-async") : call);
        Written as = new Written(key, seats, ending.doubtful());
        return switch (ending) {
            case Ending.Outcome(Answer answer, boolean _) when answer.status() == 202 -> underWay(as, answer, manner);
            case Ending.Outcome(Answer answer, boolean _)
            when answer.isSuccess() -> {
                if (manner.doubting()) {
                    session.askAgain(call, answer);
                }
                yield ended(as, answer);
            }
            case Ending.Outcome(Answer answer, boolean _) -> refused(as, answer.code(), null);
            case Unfinished _ -> {
                if (ending.doubtful()) {
                    write(as, Outcome.UNKNOWN, null);
                }
                yield Paid.OPEN;
            }
        };
    }

    private Paid underWay(Written as, Answer accepted, Manner manner) {
        PaymentId payment = accepted.payment();
        while (manner.asking() && !session.isOver()) {
            Ending ending = session.ask(session.identified(Operation.PAYMENT, "/api/payments/" + payment));
            if (!(ending instanceof Ending.Outcome(Answer answer, boolean _)) || !answer.isSuccess()) {
                break;
            }
            if (!answer.says("status", "PROCESSING")) {
                return ended(as, answer);
            }
            session.pause(Pause.jittered(BETWEEN_LOOKS));
        }
        write(as, Outcome.ACCEPTED, payment);
        return Paid.OPEN;
    }

    /** A payment that reads CONFIRMED or FAILED. */
    private Paid ended(Written as, Answer answer) {
        PaymentId payment = answer.payment();
        if (answer.says("status", "FAILED")) {
            return refused(as, answer.body().path("failure").path("code").asString(""), payment);
        }
        write(as, Outcome.CONFIRMED, payment);
        boolean right = answer.says("status", "CONFIRMED")
                && answer.says("reservationId", as.seats().reservation().toString())
                && answer.number("amount") == as.seats().amount();
        if (!right) {
            session.complain("paid " + as.seats() + ", and was answered " + Contract.quoted(answer));
        }
        return Paid.CONFIRMED;
    }

    private Paid refused(Written as, String code, @Nullable PaymentId payment) {
        // A try that was never answered may be carried out after the one that was refused.
        write(as, as.doubtful() ? Outcome.UNKNOWN : Outcome.REFUSED, payment);
        return switch (code) {
            case "BALANCE_INSUFFICIENT" -> {
                if (purse.certainlyHolds(as.seats().amount())) {
                    session.complain("has too little money for " + as.seats() + ", and was told to have enough");
                }
                yield Paid.TOO_LITTLE_MONEY;
            }
            case "UNAVAILABLE" -> Paid.TRY_AGAIN;
            default -> Paid.REFUSED;
        };
    }

    private void write(Written as, Outcome outcome, @Nullable PaymentId payment) {
        session.wrote(new Pay(session.user(), as.key(), as.seats().reservation(), outcome, payment));
        switch (outcome) {
            case CONFIRMED -> purse.paid(as.seats().amount());
            case ACCEPTED, UNKNOWN -> purse.maybePaid(as.seats().amount());
            case REFUSED -> {
                // Everything is undone.
            }
        }
    }

    /** What is written down about a payment, whatever comes of it. */
    private record Written(String key, Seats seats, boolean doubtful) {}
}
