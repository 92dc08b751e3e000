package frontrow.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The ways in which a transcript of messages may reach its readers, who must end where the plain transcript leads. */
public final class Deliveries {

    private Deliveries() {}

    /**
     * Each message twice in a row; all of them and then all again; any two swapped; and any two swapped, then all again.
     *
     * @param transcript messages in the order in which they were sent
     */
    public static <T> List<List<T>> of(List<T> transcript) {
        List<List<T>> deliveries = new ArrayList<>();
        deliveries.add(transcript.stream()
                .flatMap(message -> Collections.nCopies(2, message).stream())
                .toList());
        deliveries.add(twice(transcript));
        for (int first = 0; first < transcript.size(); first++) {
            for (int second = first + 1; second < transcript.size(); second++) {
                List<T> swapped = new ArrayList<>(transcript);
                Collections.swap(swapped, first, second);
                deliveries.add(List.copyOf(swapped));
                deliveries.add(twice(swapped));
            }
        }
        return List.copyOf(deliveries);
    }

    private static <T> List<T> twice(List<T> messages) {
        List<T> both = new ArrayList<>(messages);
        both.addAll(messages);
        return List.copyOf(both);
    }
}
