package frontrow.load;

import frontrow.load.Booking.Held;
import frontrow.load.Till.Paid;
import frontrow.load.Venue.OnSale;
import frontrow.load.VisitPlan.Course;
import frontrow.load.VisitPlan.Farewell;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;

/** One visit of a new fan, from signing up to going. */
final class Visit {

    /** How a visit ended. */
    enum Result {
        BOUGHT,
        /** As was meant from the start. */
        LEFT,
        /** Without the seats, or without knowing: time or chances were over. */
        UNSERVED
    }

    private static final int HOLDS_AT_MOST = 8;
    private static final int PAYS_AT_MOST = 5;
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(250);
    private static final Duration LONGEST_HOLD_TO_WAIT_FOR = Duration.ofSeconds(30);
    private static final Duration JUST_RUN_OUT = Duration.ofMillis(100);

    private final VisitPlan plan;
    private final Session session;
    private final Venue venue;
    private final Place place;
    private final Purse purse;
    private final Booking booking;
    private final Till till;
    private final SplittableRandom picks;
    private final CountDownLatch closing;
    private final Duration thinking;

    /** @param closing counted down when nobody is to wait for anything but answers any more */
    Visit(VisitPlan plan, Session session, Venue venue, Bounds bounds, CountDownLatch closing) {
        this.plan = plan;
        this.session = session;
        this.venue = venue;
        this.closing = closing;
        this.place = new Place(session, bounds.pauses());
        this.purse = new Purse(session);
        this.booking = new Booking(session);
        this.till = new Till(session, purse);
        this.picks = new SplittableRandom(plan.wish().picks());
        this.thinking = Pause.shorter(plan.manner().thinking(), bounds.pauses().thinkingAtMost());
    }

    Result run() {
        try {
            return isReady() && place.join() ? inLine() : Result.UNSERVED;
        } catch (Contradiction contradiction) {
            session.complain(String.valueOf(contradiction.getMessage()));
            return Result.UNSERVED;
        }
    }

    private boolean isReady() {
        return session.account().isNew() ? place.signUp() : purse.open();
    }

    private Result inLine() {
        boolean stays = plan.course() != Course.WALK_AWAY;
        Going going = stays && place.awaitAdmission() ? inside() : new Going(unless(stays), true);
        if (going.hasToken() && plan.farewell() == Farewell.LEAVES) {
            place.leave();
        }
        return going.result();
    }

    /** What came of it, and whether the fan still has a token to give back. */
    private record Going(Result result, boolean hasToken) {}

    private Going inside() {
        if (!charges(plan.money().first()) || !charges(plan.money().again())) {
            return new Going(Result.UNSERVED, true);
        }
        Optional<Seats> held = hold();
        if (held.isPresent() && plan.course() == Course.CHANGE_MIND) {
            think();
            held = booking.giveBack(held.get()) ? hold() : Optional.empty();
        }
        think();
        return held.map(this::holding).orElseGet(() -> new Going(unless(plan.course() != Course.LOOK_ONLY), true));
    }

    private boolean charges(long amount) {
        return amount == 0 || purse.charge(amount, plan.manner().doubting());
    }

    private static Result unless(boolean wantedMore) {
        return wantedMore ? Result.UNSERVED : Result.LEFT;
    }

    private Going holding(Seats seats) {
        return switch (plan.course()) {
            case BUY, CHANGE_MIND -> pay(seats);
            case PAY_TOO_LATE -> awaitTheEndOf(seats) ? pay(seats) : new Going(Result.LEFT, true);
            case LET_LAPSE, LOOK_ONLY, WALK_AWAY -> new Going(Result.LEFT, true);
        };
    }

    /** Looks for seats and holds some, or others if those are gone; none if nothing could be had. */
    private Optional<Seats> hold() {
        for (int tries = 0; tries < HOLDS_AT_MOST && !session.isOver(); tries++) {
            Optional<OnSale> concert = venue.onSale(session.deadline());
            if (concert.isEmpty()) {
                return Optional.empty();
            }
            List<Integer> free = booking.look(concert.get());
            venue.seen(concert.get(), free.size(), session.deadline());
            if (plan.course() == Course.LOOK_ONLY) {
                return Optional.empty();
            }
            think();
            switch (booking.hold(
                    concert.get(), chosen(concert.get(), free), plan.manner().doubting())) {
                case Held.Got(Seats seats) -> {
                    return Optional.of(seats);
                }
                case Held.Others _ -> session.pause(Pause.jittered(BEFORE_ANOTHER_TRY));
                case Held.Stuck _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Some of the best free seats; where none is free, one that may have become free meanwhile. */
    private List<Integer> chosen(OnSale concert, List<Integer> free) {
        if (free.isEmpty()) {
            return List.of(1 + picks.nextInt(concert.seats()));
        }
        List<Integer> best =
                new ArrayList<>(free.subList(0, Math.min(venue.hall().wanted(), free.size())));
        int count = Math.min(plan.wish().seats(), best.size());
        for (int i = 0; i < count; i++) {
            Collections.swap(best, i, i + picks.nextInt(best.size() - i));
        }
        return List.copyOf(best.subList(0, count));
    }

    private Going pay(Seats seats) {
        boolean enough = plan.money().tooLittle() || fillUp(seats);
        for (int tries = 0; enough && tries < PAYS_AT_MOST && !session.isOver(); tries++) {
            Paid paid = till.pay(seats, plan.manner().paying());
            switch (paid) {
                case CONFIRMED -> {
                    purse.read();
                    booking.confirmed(seats);
                    return new Going(Result.BOUGHT, false);
                }
                case TOO_LITTLE_MONEY -> enough = fillUp(seats);
                case TRY_AGAIN -> session.pause(Pause.jittered(BEFORE_ANOTHER_TRY));
                case REFUSED -> {
                    purse.read();
                    return new Going(Result.UNSERVED, true);
                }
                case OPEN -> {
                    return new Going(Result.UNSERVED, false);
                }
            }
        }
        return new Going(Result.UNSERVED, true);
    }

    private boolean fillUp(Seats seats) {
        return purse.fillUpTo(seats.amount(), plan.manner().doubting());
    }

    private boolean awaitTheEndOf(Seats seats) {
        Duration left = Duration.between(OffsetDateTime.now(Clock.systemUTC()), seats.expiresAt());
        return left.compareTo(LONGEST_HOLD_TO_WAIT_FOR) < 0
                && left.compareTo(session.deadline().left()) < 0
                && Pause.unless(closing, left.plus(JUST_RUN_OUT));
    }

    private void think() {
        session.pause(thinking);
    }
}
