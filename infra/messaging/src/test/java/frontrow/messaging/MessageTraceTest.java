package frontrow.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class MessageTraceTest {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void carriesTheTraceIdFromOneMessageToTheNext() {
        List<String> sent = new ArrayList<>();

        MessageTrace.within("00-" + TRACE_ID + "-00f067aa0ba902b7-01", () -> sent.add(MessageTrace.traceparent()));

        assertThat(sent).singleElement().asString().matches("00-" + TRACE_ID + "-[0-9a-f]{16}-01");
        assertThat(MDC.get(MessageTrace.MDC_TRACE_ID)).isNull();
    }

    @Test
    void sendsNoTraceWhereThereIsNone() {
        MessageTrace.within(null, () -> assertThat(MessageTrace.traceparent()).isNull());
        MessageTrace.within(
                "not a trace", () -> assertThat(MessageTrace.traceparent()).isNull());
    }
}
