package frontrow.explore;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.explore.Scenario.Claim;
import frontrow.explore.Violation.Promise;
import frontrow.reservation.message.Booking;
import frontrow.reservation.seats.SeatTables;
import frontrow.reservation.seats.SeatsParticipant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All seats and what holds them. */
final class SeatsPart extends Part<SeatTables> {

    private final SeatsParticipant seats;
    private final List<Claim> claims;

    SeatsPart(Vocabulary vocabulary, SeatsParticipant seats, List<Claim> claims) {
        super(vocabulary);
        this.seats = seats;
        this.claims = claims;
    }

    /** What is held before anything happens. */
    SeatTables start() {
        SeatTables tables = SeatTables.empty();
        for (Claim claim : claims) {
            tables = claim.atStart() ? hold(tables, claim, new Sent()) : tables;
        }
        return tables;
    }

    @Override
    SeatTables after(SeatTables before, Act act, Sent sent) {
        return switch (act) {
            case Act.Hear(Message.Order order) -> seats.hear(before, order.record(), sent);
            case Act.Hold(var claim) -> before.isKnown(claim.reservation()) ? before : hold(before, claim, sent);
            case Act.GiveBack(var claim) -> seats.giveBack(before, claim.reservation(), claim.user(), sent);
            case Act.HoldPasses(var claim) -> before.holdPasses(claim.reservation());
            case Act.PinPasses(var claim) -> before.pinPasses(claim.reservation());
            case Act.Sweep _ -> seats.sweep(before, sent);
            case Act.Hear _, Act.Open _, Act.Alarm _, Act.Leave _, Act.Charge _ ->
                throw new IllegalArgumentException(act + " is no seat's business");
        };
    }

    private SeatTables hold(SeatTables before, Claim claim, Sent sent) {
        Booking booking = new Booking(claim.reservation(), claim.user(), claim.admission(), SeatTables.CONCERT);
        return seats.hold(before, booking, claim.seat(), Cast.PRICE, sent);
    }

    @Override
    @Nullable
    Violation judge(SeatTables before, SeatTables after) {
        for (Claim claim : claims) {
            Violation broken = judge(claim.reservation(), before, after);
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private static @Nullable Violation judge(ReservationId id, SeatTables before, SeatTables after) {
        Optional<PaymentId> pin = after.pinnedBy(id);
        Optional<PaymentId> sale = after.confirmedTo(id);
        boolean wasInTime = before.isLive(id) && !before.isOverdue(id);
        if (pin.isPresent() && before.pinnedBy(id).isEmpty() && !wasInTime) {
            return broken(id, "is pinned although its hold was over");
        }
        if (pin.isPresent() && before.pinnedBy(id).isPresent() && !pin.equals(before.pinnedBy(id))) {
            return broken(id, "is pinned by one payment and then by another");
        }
        if (sale.isPresent()
                && before.confirmedTo(id).isEmpty()
                && !(wasInTime && before.pinnedBy(id).equals(sale))) {
            return broken(id, "is sold although it was not pinned for that payment in time");
        }
        if (before.confirmedTo(id).isPresent() && !sale.equals(before.confirmedTo(id))) {
            return broken(id, "was sold and no longer is");
        }
        return null;
    }

    private static Violation broken(ReservationId id, String what) {
        return new Violation(Promise.ONE_OWNER_PER_SEAT, Cast.name(id) + " " + what);
    }
}
