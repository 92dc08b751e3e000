package frontrow.concert.dates;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days as they stand in the cache: ISO dates with commas between, nothing at all for no day. */
final class CachedDates {

    private CachedDates() {}

    static String encode(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    /** The days, or nothing where somebody else wrote what stands there. */
    static Optional<List<LocalDate>> decode(String text) {
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(
                    Stream.of(text.split(",", -1)).map(LocalDate::parse).toList());
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }
}
