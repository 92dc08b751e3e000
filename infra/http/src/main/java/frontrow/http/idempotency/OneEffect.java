package frontrow.http.idempotency;

import frontrow.http.json.AnswerJson;
import frontrow.http.problem.Problem;
import frontrow.http.problem.ProblemWriter;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;

/** Gives each key one effect and one answer. */
final class OneEffect {
    private final KeptAnswers answers;
    private final TransactionOperations transaction;
    private final AnswerJson json;
    private final ProblemWriter problems;

    OneEffect(KeptAnswers answers, TransactionOperations transaction, AnswerJson json, ProblemWriter problems) {
        this.answers = answers;
        this.transaction = transaction;
        this.json = json;
        this.problems = problems;
    }

    ResponseEntity<?> answer(IdempotentCall call, Supplier<? extends ResponseEntity<?>> effect) {
        // A look without a lock first: most retries come when all is long done.
        Optional<Kept.Answer> kept = kept(call);
        if (kept.isPresent()) {
            return kept.get().response();
        }
        try {
            return once(call, () -> answerOf(effect.get())).response();
        } catch (Problem refusal) {
            if (!refusal.code().isKept()) {
                throw refusal;
            }
            return refused(call, refusal).response();
        }
    }

    /**
     * Keeps a refusal, whose effect is undone by now. Should a retry have been quicker than this, its answer is the one that
     * counts, and as long as that is under way nobody is told another.
     */
    Kept.Answer refused(IdempotentCall call, Problem refusal) {
        return once(call, () -> answerOf(call, refusal));
    }

    /** The kept answer, or one that is made and kept in one transaction. */
    private Kept.Answer once(IdempotentCall call, Supplier<Kept.Answer> making) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            answers.lock(call);
            return kept(call).orElseGet(() -> {
                Kept.Answer made = making.get();
                answers.keep(call, made);
                return made;
            });
        }));
    }

    Optional<Kept.Answer> kept(IdempotentCall call) {
        return answers.find(call).filter(Kept.Answer.class::isInstance).map(Kept.Answer.class::cast);
    }

    private Kept.Answer answerOf(ResponseEntity<?> response) {
        URI location = response.getHeaders().getLocation();
        return new Kept.Answer(
                response.getStatusCode().value(),
                MediaType.APPLICATION_JSON_VALUE,
                location == null ? null : location.toString(),
                json.bytes(Objects.requireNonNull(response.getBody(), "an answer that is kept has a body")));
    }

    private Kept.Answer answerOf(IdempotentCall call, Problem refusal) {
        byte[] document = problems.document(refusal, call.path());
        return new Kept.Answer(refusal.code().status(), ProblemWriter.MEDIA_TYPE, null, document);
    }
}
