package frontrow.messaging.deadletter;

import frontrow.http.caller.Caller;
import frontrow.http.operator.OperatorAct;
import frontrow.http.operator.Page;
import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import frontrow.http.time.Zoned;
import frontrow.messaging.deadletter.DeadLetterView.DeadLetterDetail;
import frontrow.messaging.deadletter.DeadLetterView.DeadLetterList;
import frontrow.messaging.deadletter.DeadLetterView.SendingView;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Shows an operator the dead letters of this service, and sends them again. */
@RestController
@RequestMapping("/api/admin/dead-letters/{service}")
final class DeadLetterController {

    private static final int SENDINGS_SHOWN = 100;

    private final String ownName;
    private final DeadLetters letters;
    private final DeadLetterDesk desk;
    private final Zoned zoned;
    private final JsonMapper json;

    /** @param ownName what this service is called in the path; of the others' letters it knows nothing */
    DeadLetterController(String ownName, DeadLetters letters, DeadLetterDesk desk, Zoned zoned, JsonMapper json) {
        this.ownName = ownName;
        this.letters = letters;
        this.desk = desk;
        this.zoned = zoned;
        this.json = json;
    }

    @GetMapping
    DeadLetterList list(
            Caller caller,
            @PathVariable String service,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        admit(caller, service);
        Page<Long> page = Page.of(cursor, limit, DeadLetterController::position);
        Page.Cut<KeptLetter> cut = page.cut(letters.newest(page.after(), page.lookFor()), KeptLetter::id);
        return new DeadLetterList(
                cut.items().stream()
                        .map(letter -> DeadLetterView.of(letter, zoned))
                        .toList(),
                cut.next());
    }

    @GetMapping("/{id}")
    DeadLetterDetail letter(Caller caller, @PathVariable String service, @PathVariable long id) {
        admit(caller, service);
        KeptLetter kept = letters.find(id).orElseThrow(() -> Problem.of(DeadLetterError.DEAD_LETTER_UNKNOWN));
        List<SendingView> sendings = letters.sendings(id, SENDINGS_SHOWN).stream()
                .map(sending -> SendingView.of(sending, zoned))
                .toList();
        return new DeadLetterDetail(
                DeadLetterView.of(kept, zoned),
                kept.letter().causationId() == null
                        ? null
                        : kept.letter().causationId().toString(),
                kept.letter().traceparent(),
                desk.recordIn(kept).map(json::readTree).orElse(null),
                sendings);
    }

    @PostMapping("/{id}/send-again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeadLetterView sendAgain(
            Caller caller, @PathVariable String service, @PathVariable long id, @RequestBody SendAgainRequest request) {
        OperatorAct act = OperatorAct.of(caller, request.reason());
        admit(caller, service);
        return desk.sendAgain(id, act)
                .map(kept -> DeadLetterView.of(kept, zoned))
                .orElseThrow(() -> Problem.of(DeadLetterError.DEAD_LETTER_UNKNOWN));
    }

    private void admit(Caller caller, String service) {
        caller.requireRole(OperatorAct.ROLE);
        if (!service.equals(ownName)) {
            throw Problem.of(CommonError.NOT_FOUND);
        }
    }

    private static Optional<Long> position(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    /** Why it is sent again, in the operator's own words. */
    record SendAgainRequest(String reason) {}
}
