package frontrow.concert.seatmap;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** What can be done with a seat; its word is the same in the database and in answers. */
enum SeatStatus {
    @JsonProperty("available")
    AVAILABLE("available"),
    @JsonProperty("temporarily_assigned")
    TEMPORARILY_ASSIGNED("temporarily_assigned"),
    @JsonProperty("reserved")
    RESERVED("reserved");

    private final String word;

    SeatStatus(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static SeatStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such status: " + word));
    }
}
