package frontrow.http.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TraceTest {
    private static final String ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    @AfterEach
    void leaveTheTrace() {
        MDC.clear();
    }

    @Test
    void goesOnWithTheTraceOfTheCaller() {
        assertThat(Trace.of("00-" + ID + "-" + SPAN + "-01").traceId()).isEqualTo(ID);
        assertThat(Trace.of("01-" + ID + "-" + SPAN + "-00-more").traceId()).isEqualTo(ID);
    }

    @Test
    void beginsATraceWhereTheHeaderIsMissingOrNonsense() {
        String zero = "0".repeat(32);
        for (String header : new String[] {
            null,
            "",
            "x",
            ID,
            "ff-" + ID + "-" + SPAN + "-01",
            "00-" + zero + "-" + SPAN + "-01",
            "00-" + ID.toUpperCase(Locale.ROOT) + "-" + SPAN + "-01",
            "00-" + ID + "-" + SPAN + "-01\r\nX: y"
        }) {
            assertThat(Trace.of(header).traceId())
                    .as(header)
                    .matches("[0-9a-f]{32}")
                    .isNotEqualTo(ID);
        }
    }

    @Test
    void givesEachCallOutASpanOfItsOwn() {
        Trace trace = new Trace(ID);
        assertThat(trace.traceparent()).matches("00-" + ID + "-[0-9a-f]{16}-01").isNotEqualTo(trace.traceparent());
    }

    @Test
    void isTheTraceOfTheLoggingContext() {
        MDC.put(Trace.MDC_KEY, ID);
        assertThat(Trace.current().traceId()).isEqualTo(ID);
        MDC.put(Trace.MDC_KEY, "nonsense");
        assertThat(Trace.current().traceId()).isNotEqualTo("nonsense");
    }

    @Test
    void refusesWhatIsNoTrace() {
        assertThatThrownBy(() -> new Trace("x")).isInstanceOf(IllegalArgumentException.class);
    }
}
