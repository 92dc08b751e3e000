package frontrow.queue.estimate;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says how long a wait is, in Korean or in English, in whole minutes rounded up. */
public enum WaitText {
    KOREAN("1분 미만", "%d분", "%d시간", "%d시간 %d분"),
    ENGLISH("under 1 min", "%d min", "%d h", "%d h %d min");

    private static final int SECONDS_OF_MINUTE = 60;
    private static final int MINUTES_OF_HOUR = 60;

    private final String underOneMinute;
    private final String minutes;
    private final String hours;
    private final String hoursAndMinutes;

    WaitText(String underOneMinute, String minutes, String hours, String hoursAndMinutes) {
        this.underOneMinute = underOneMinute;
        this.minutes = minutes;
        this.hours = hours;
        this.hoursAndMinutes = hoursAndMinutes;
    }

    /** The language that an {@code Accept-Language} header asks for; Korean where it asks for none of ours. */
    public static WaitText forHeader(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return KOREAN;
        }
        try {
            List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(acceptLanguage);
            Locale found = Locale.lookup(wanted, List.of(Locale.KOREAN, Locale.ENGLISH));
            return Objects.equals(found, Locale.ENGLISH) ? ENGLISH : KOREAN;
        } catch (IllegalArgumentException _) {
            return KOREAN; // a header that makes no sense asks for nothing
        }
    }

    /** The wait in words, such as {@code 1시간 5분}. */
    public String of(Duration wait) {
        if (wait.toSeconds() < SECONDS_OF_MINUTE) {
            return underOneMinute;
        }
        long inMinutes = Math.ceilDiv(wait.toSeconds(), (long) SECONDS_OF_MINUTE);
        long wholeHours = inMinutes / MINUTES_OF_HOUR;
        long rest = inMinutes % MINUTES_OF_HOUR;
        if (wholeHours == 0) {
            return minutes.formatted(rest);
        }
        return rest == 0 ? hours.formatted(wholeHours) : hoursAndMinutes.formatted(wholeHours, rest);
    }
}
