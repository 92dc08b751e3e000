package frontrow.reservation.seats;

import frontrow.contracts.value.ReservationId;
import frontrow.http.caller.Caller;
import frontrow.http.problem.Problem;
import frontrow.http.time.Zoned;
import frontrow.reservation.ReservationError;
import frontrow.reservation.message.ReleaseReason;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReservationHistoryController {

    private final ReservationHistory history;
    private final Zoned zoned;

    ReservationHistoryController(ReservationHistory history, Zoned zoned) {
        this.history = history;
        this.zoned = zoned;
    }

    @GetMapping("/api/admin/reservations/{id}/history")
    HistoryBody history(Caller caller, @PathVariable String id) {
        caller.requireRole("admin");
        ReservationId reservation = ReservationController.known(id);
        List<EntryBody> entries =
                history.of(reservation).stream().map(this::body).toList();
        // Whatever was held has an entry that says so.
        if (entries.isEmpty()) {
            throw Problem.of(ReservationError.RESERVATION_UNKNOWN);
        }
        return new HistoryBody(reservation.toString(), entries);
    }

    private EntryBody body(ReservationHistory.Entry entry) {
        return new EntryBody(
                entry.event(),
                entry.reason(),
                entry.payment() == null ? null : entry.payment().toString(),
                zoned.at(entry.at()));
    }

    /** What happened to a reservation, the oldest entry first. */
    record HistoryBody(String reservationId, List<EntryBody> history) {}

    /** One thing that happened; the reason stands at automatic releases, the payment where one was at work. */
    record EntryBody(
            ReservationHistory.Event event,
            @Nullable ReleaseReason reason,
            @Nullable String paymentId,
            OffsetDateTime at) {}
}
