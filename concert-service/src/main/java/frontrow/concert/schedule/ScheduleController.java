package frontrow.concert.schedule;

import frontrow.http.caller.Caller;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScheduleController {

    private final Scheduling scheduling;

    ScheduleController(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @PostMapping("/api/admin/concerts")
    ResponseEntity<ScheduleAnswer> schedule(Caller caller, @RequestBody ScheduleRequest request) {
        caller.requireRole("admin");
        long concertId = scheduling.schedule(ScheduleChecks.concert(request));
        return ResponseEntity.created(URI.create("/api/concerts/" + concertId + "/seats"))
                .body(new ScheduleAnswer(concertId));
    }

    record ScheduleAnswer(long concertId) {}
}
