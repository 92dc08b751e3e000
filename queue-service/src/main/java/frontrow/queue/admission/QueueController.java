package frontrow.queue.admission;

import frontrow.contracts.value.UserId;
import frontrow.http.caller.Caller;
import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import frontrow.queue.admission.FrontDesk.Joined;
import frontrow.queue.estimate.WaitText;
import frontrow.queue.token.QueueToken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Joining the line, asking for the place, leaving. */
@RestController
class QueueController {
    private static final String BEARER = "Bearer ";

    private final FrontDesk desk;
    private final Standings standings;
    private final Leaving leaving;
    private final QueueAnswers answers;

    QueueController(FrontDesk desk, Standings standings, Leaving leaving, QueueAnswers answers) {
        this.desk = desk;
        this.standings = standings;
        this.leaving = leaving;
        this.answers = answers;
    }

    @PostMapping("/api/queue/token")
    ResponseEntity<QueueAnswers.Answer> join(
            Caller caller,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Joined joined = desk.join(new UserId(caller.requireUser()));
        return ResponseEntity.status(joined.kept() ? HttpStatus.OK : HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(answers.joined(joined, WaitText.forHeader(language)));
    }

    @GetMapping("/api/queue/status")
    ResponseEntity<QueueAnswers.Answer> status(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Standing standing = standings.of(token(authorization).hash(), true);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(answers.status(standing, WaitText.forHeader(language)));
    }

    @DeleteMapping("/api/queue/token")
    ResponseEntity<Void> leave(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        if (!leaving.leave(token(authorization).hash())) {
            throw tokenInvalid();
        }
        return ResponseEntity.noContent().build();
    }

    static Problem tokenInvalid() {
        return Problem.of(CommonError.TOKEN_INVALID).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static QueueToken token(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw tokenInvalid();
        }
        return QueueToken.parse(authorization.substring(BEARER.length()).strip())
                .orElseThrow(QueueController::tokenInvalid);
    }
}
