package frontrow.faults.run;

import java.util.ArrayList;
import java.util.List;

/** Says in one line why something could not be done. */
final class Causes {

    private static final int DEEPEST = 6;

    private Causes() {}

    static String of(Throwable failure) {
        List<String> said = new ArrayList<>();
        Throwable cause = failure;
        while (cause != null && said.size() < DEEPEST) {
            said.add(String.valueOf(cause).lines().findFirst().orElse(""));
            cause = cause.getCause();
        }
        return String.join("; ", said) + " at "
                + List.of(failure.getStackTrace()).stream()
                        .findFirst()
                        .map(String::valueOf)
                        .orElse("?");
    }
}
