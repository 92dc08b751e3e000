package frontrow.e2e.access;

import frontrow.e2e.stage.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Attempts to get in that must all fail, counted by kind of attack. */
final class Attempts {

    /** As the contract refuses who proves too little, and hides what is another's. */
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404);

    private static final int TOLD_AT_MOST = 20;

    private final SortedMap<String, Integer> byKind = new TreeMap<>();
    private final List<String> successes = new ArrayList<>();

    /** Makes an attempt. */
    void at(String kind, String what, Callable<Answer> attempt) {
        byKind.merge(kind, 1, Integer::sum);
        Answer answer = answerTo(attempt);
        if (!REFUSALS.contains(answer.status()) && successes.size() < TOLD_AT_MOST) {
            successes.add(kind + ", " + what + ": " + answer);
        }
    }

    /** Those that were not refused; none if all is well. */
    List<String> successes() {
        return List.copyOf(successes);
    }

    int count() {
        return byKind.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return count() + " attempts " + byKind;
    }

    private static Answer answerTo(Callable<Answer> attempt) {
        try {
            return attempt.call();
        } catch (Exception broken) {
            throw new AssertionError("an attempt that couldn't be made", broken);
        }
    }
}
