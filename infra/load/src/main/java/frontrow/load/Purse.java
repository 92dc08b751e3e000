package frontrow.load;

import frontrow.audit.Write.Charge;
import frontrow.contracts.value.Won;
import frontrow.load.Ending.Outcome;
import frontrow.load.Ending.Unfinished;

/** A fan's wallet, and what must be in it after what was answered. */
final class Purse {

    static final long LEAST_CHARGE = 10_000;
    static final long MOST_CHARGE = 1_000_000;

    private final Session session;
    private final String path;
    private long certain;
    private long maybeMore;
    private long maybeLess;

    Purse(Session session) {
        this.session = session;
        this.path = "/api/users/" + session.user() + "/balance";
    }

    /** Finds what a fan has left from earlier visits; false if nobody can tell. */
    boolean open() {
        if (session.ask(session.identified(Operation.BALANCE, path)) instanceof Outcome(Answer answer, boolean _)
                && answer.isSuccess()) {
            certain = answer.number("balance");
            return true;
        }
        return false;
    }

    /** Puts money in; whether that was answered with success. */
    boolean charge(long amount, boolean doubting) {
        String key = session.account().newKey(Operation.CHARGE);
        Call call = session.admitted(Operation.CHARGE, path)
                .saying("{\"amount\": " + amount + "}")
                .under(key);
        Ending ending = session.ask(call);
        return switch (ending) {
            case Outcome(Answer answer, boolean _)
            when answer.isSuccess() -> {
                charged(key, amount, answer);
                if (doubting) {
                    session.askAgain(call, answer);
                }
                yield true;
            }
            case Outcome _, Unfinished _ -> {
                if (ending.doubtful()) {
                    session.wrote(new Charge(session.user(), key, new Won(amount), null));
                    maybeMore += amount;
                    session.account().doubt();
                }
                yield false;
            }
        };
    }

    private void charged(String key, long amount, Answer answer) {
        long balance = answer.number("currentBalance");
        session.wrote(new Charge(session.user(), key, new Won(amount), new Won(balance)));
        certain += amount;
        if (answer.number("chargedAmount") != amount) {
            session.complain("asked for " + amount + " won, and was charged with " + answer.text());
        }
        compare(balance);
    }

    /** Charges what is missing to so much. */
    boolean fillUpTo(long required, boolean doubting) {
        long missing = required - certain;
        return missing <= 0 || charge(Math.min(MOST_CHARGE, Math.max(LEAST_CHARGE, missing)), doubting);
    }

    boolean certainlyHolds(long amount) {
        return certain - maybeLess >= amount;
    }

    void paid(long amount) {
        certain -= amount;
    }

    void maybePaid(long amount) {
        maybeLess += amount;
        session.account().doubt();
    }

    /** Reads the balance, and holds it against what was answered before. */
    void read() {
        if (session.ask(session.identified(Operation.BALANCE, path)) instanceof Outcome(Answer answer, boolean _)
                && answer.isSuccess()) {
            compare(answer.number("balance"));
        }
    }

    private void compare(long balance) {
        long least = Math.max(0, certain - maybeLess);
        long most = certain + maybeMore;
        if (balance < least || balance > most) {
            session.complain("the balance is " + balance + " won, and must be "
                    + (least == most ? least : least + " to " + most) + " by what was answered before");
        }
    }
}
