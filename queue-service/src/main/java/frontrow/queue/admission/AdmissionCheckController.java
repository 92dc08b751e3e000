package frontrow.queue.admission;

import frontrow.contracts.value.UserId;
import frontrow.http.time.Zoned;
import frontrow.queue.token.QueueToken;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells the gateway whether a token that it doesn't find in Redis admits its bearer. */
@RestController
class AdmissionCheckController {
    private static final Checked GONE = new Checked(State.GONE, null, null, null, null);

    private final Standings standings;
    private final Zoned zoned;

    AdmissionCheckController(Standings standings, Zoned zoned) {
        this.standings = standings;
        this.zoned = zoned;
    }

    @PostMapping("/internal/admissions/check")
    ResponseEntity<Checked> check(@RequestBody Check check) {
        Checked checked = QueueToken.parse(check.token())
                .map(token -> checked(standings.of(token.hash(), false)))
                .orElse(GONE);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(checked);
    }

    @PostMapping("/internal/admissions/former-holder")
    ResponseEntity<FormerHolder> formerHolder(@RequestBody Check check) {
        FormerHolder holder = new FormerHolder(QueueToken.parse(check.token())
                .flatMap(token -> standings.formerHolder(token.hash()))
                .map(UserId::value)
                .orElse(null));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(holder);
    }

    private Checked checked(Standing standing) {
        return switch (standing) {
            case Standing.Inside inside ->
                new Checked(
                        State.ACTIVE,
                        inside.user().value(),
                        inside.admission().toString(),
                        zoned.at(inside.activeUntil()),
                        null);
            case Standing.InLine place ->
                new Checked(
                        State.WAITING, place.user().value(), place.admission().toString(), null, place.position());
            case Standing.OutOfSight waiting ->
                new Checked(
                        State.WAITING,
                        waiting.user().value(),
                        waiting.admission().toString(),
                        null,
                        null);
            case Standing.Gone _ -> GONE;
        };
    }

    /** What a token is good for. */
    enum State {
        ACTIVE,
        WAITING,
        GONE
    }

    record Check(String token) {

        /** Says nothing of the token. */
        @Override
        public String toString() {
            return "Check[…]";
        }
    }

    /** Whom a token let in that doesn't any more; null if it never did. */
    record FormerHolder(@Nullable String userId) {}

    record Checked(
            State state,
            @Nullable String userId,
            @Nullable String admissionId,
            @Nullable OffsetDateTime activeUntil,
            @Nullable Long position) {}
}
