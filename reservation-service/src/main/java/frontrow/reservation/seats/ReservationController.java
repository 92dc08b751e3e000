package frontrow.reservation.seats;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.http.caller.Caller;
import frontrow.http.idempotency.Retry;
import frontrow.http.problem.Problem;
import frontrow.http.time.Zoned;
import frontrow.reservation.ReservationError;
import frontrow.reservation.ReservationProperties;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reservations")
class ReservationController {

    private final Holding holding;
    private final GivingBack givingBack;
    private final OwnReservations ownReservations;
    private final ReservationProperties properties;
    private final Zoned zoned;

    ReservationController(
            Holding holding,
            GivingBack givingBack,
            OwnReservations ownReservations,
            ReservationProperties properties,
            Zoned zoned) {
        this.holding = holding;
        this.givingBack = givingBack;
        this.ownReservations = ownReservations;
        this.properties = properties;
        this.zoned = zoned;
    }

    @PostMapping
    ResponseEntity<?> hold(Caller caller, @RequestBody HoldRequest request, Retry retry) {
        return retry.answer(() -> hold(caller, request));
    }

    private ResponseEntity<HoldBody> hold(Caller caller, HoldRequest request) {
        UserId user = new UserId(caller.requireUser());
        AdmissionId admission = AdmissionId.parse(caller.requireAdmission());
        List<Integer> numbers = request.numbers(properties.seatsPerHold());
        Hold hold = holding.hold(new SeatWish(user, admission, request.concertId(), numbers));
        return ResponseEntity.created(
                        URI.create("/api/reservations/" + hold.booking().reservationId()))
                .body(HoldBody.of(hold, zoned.at(hold.expiresAt()), PayWithin.text(properties.holdDuration())));
    }

    @GetMapping
    Page list(Caller caller) {
        return new Page(ownReservations.newest(new UserId(caller.requireUser())).stream()
                .map(this::body)
                .toList());
    }

    @GetMapping("/{id}")
    ReservationBody one(Caller caller, @PathVariable String id) {
        UserId user = new UserId(caller.requireUser());
        return body(ownReservations.one(known(id), user));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(Caller caller, @PathVariable String id) {
        UserId user = new UserId(caller.requireUser());
        caller.requireAdmission();
        givingBack.giveBack(known(id), user);
    }

    private ReservationBody body(OwnReservations.Seen seen) {
        return ReservationBody.of(seen, zoned.at(seen.hold().expiresAt()));
    }

    /** What has not even the form of an id is an id that nobody has. */
    static ReservationId known(String id) {
        return ReservationId.tryParse(id).orElseThrow(() -> Problem.of(ReservationError.RESERVATION_UNKNOWN));
    }

    /** A user's own reservations, the newest first. */
    record Page(List<ReservationBody> reservations) {}
}
