package frontrow.concert.schedule;

import frontrow.http.caller.Caller;
import frontrow.http.idempotency.Retry;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScheduleController {

    private final Scheduling scheduling;

    ScheduleController(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    /** Comes before the body is read: who may not sell isn't told what is wrong with the request. */
    @ModelAttribute
    void onlyAdmins(Caller caller) {
        caller.requireRole("admin");
    }

    @PostMapping("/api/admin/concerts")
    ResponseEntity<?> schedule(@RequestBody ScheduleRequest request, Retry retry) {
        return retry.answer(() -> schedule(request));
    }

    private ResponseEntity<ScheduleAnswer> schedule(ScheduleRequest request) {
        long concertId = scheduling.schedule(ScheduleChecks.concert(request));
        return ResponseEntity.created(URI.create("/api/concerts/" + concertId + "/seats"))
                .body(new ScheduleAnswer(concertId));
    }

    record ScheduleAnswer(long concertId) {}
}
