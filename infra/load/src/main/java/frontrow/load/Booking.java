package frontrow.load;

import frontrow.audit.Write.GiveBack;
import frontrow.audit.Write.Hold;
import frontrow.contracts.value.ReservationId;
import frontrow.load.Ending.Outcome;
import frontrow.load.Ending.Unfinished;
import frontrow.load.Venue.OnSale;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A fan before the seats: looking, holding, giving back. */
final class Booking {

    private final Session session;

    Booking(Session session) {
        this.session = session;
    }

    /** The numbers of the seats that seem to be free, ascending; none where nobody could tell. */
    List<Integer> look(OnSale concert) {
        Ending ending = session.ask(Call.of(Operation.SEATS, "/api/concerts/" + concert.concertId() + "/seats"));
        return ending instanceof Outcome(Answer answer, boolean _)
                ? answer.list("seats").stream()
                        .filter(seat -> seat.path("status").asString("").equals("available"))
                        .map(seat -> seat.path("number").asInt())
                        .sorted()
                        .toList()
                : List.of();
    }

    /** How a wish for seats came out. */
    sealed interface Held {

        record Got(Seats seats) implements Held {}

        /** Somebody else has one of them, or the concert isn't known there yet. */
        record Others() implements Held {}

        /** Nothing that this fan can do goes on. */
        record Stuck() implements Held {}
    }

    Held hold(OnSale concert, List<Integer> seats, boolean doubting) {
        String key = session.account().newKey(Operation.HOLD);
        Call call = session.admitted(Operation.HOLD, "/api/reservations")
                .saying(wish(concert, seats))
                .under(key);
        Ending ending = session.ask(call);
        if (ending instanceof Outcome(Answer answer, boolean _) && answer.isSuccess()) {
            Seats held = held(concert, seats, answer);
            session.wrote(new Hold(session.user(), key, concert.concertId(), seats, held.reservation()));
            if (doubting) {
                session.askAgain(call, answer);
            }
            return new Held.Got(held);
        }
        if (ending.doubtful()) {
            session.wrote(new Hold(session.user(), key, concert.concertId(), seats, null));
        }
        return switch (ending) {
            case Outcome(Answer answer, boolean _) when isForOthers(answer) -> new Held.Others();
            case Outcome _, Unfinished _ -> new Held.Stuck();
        };
    }

    private static boolean isForOthers(Answer answer) {
        return answer.code().equals("SEAT_ALREADY_TAKEN") || answer.code().equals("CONCERT_UNKNOWN");
    }

    private static String wish(OnSale concert, List<Integer> seats) {
        String wanted = seats.size() == 1
                ? "\"seatNumber\": " + seats.getFirst()
                : seats.stream().map(String::valueOf).collect(Collectors.joining(", ", "\"seatNumbers\": [", "]"));
        return "{\"concertId\": " + concert.concertId() + ", " + wanted + "}";
    }

    private Seats held(OnSale concert, List<Integer> wanted, Answer answer) {
        List<Integer> numbers = answer.list("seatNumbers").stream()
                .map(JsonNode::asInt)
                .sorted()
                .toList();
        if (!numbers.equals(wanted.stream().sorted().toList())) {
            session.complain("wanted the seats " + wanted + ", and holds " + Contract.quoted(answer));
        }
        ReservationId reservation = answer.reservation();
        OffsetDateTime expiresAt = answer.time("expiresAt");
        return new Seats(reservation, concert.concertId(), numbers, answer.number("amount"), expiresAt);
    }

    /** Gives a hold back; false where that isn't known to have been done. */
    boolean giveBack(Seats seats) {
        String path = "/api/reservations/" + seats.reservation();
        Ending ending = session.ask(session.admitted(Operation.GIVE_BACK, path));
        boolean done = ending instanceof Outcome(Answer answer, boolean _) && answer.isSuccess();
        if (done) {
            session.wrote(new GiveBack(session.user(), seats.reservation()));
        }
        return done;
    }

    /** Who was told that the seats are paid must find them confirmed. */
    void confirmed(Seats seats) {
        String path = "/api/reservations/" + seats.reservation();
        if (session.ask(session.identified(Operation.RESERVATION, path)) instanceof Outcome(Answer answer, boolean _)
                && answer.isSuccess()
                && !answer.says("status", "CONFIRMED")) {
            session.complain("paid for " + seats.reservation() + ", and reads " + Contract.quoted(answer));
        }
    }
}
