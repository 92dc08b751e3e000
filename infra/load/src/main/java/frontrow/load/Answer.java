package frontrow.load;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What came back through the front door.
 *
 * @param body missing where there is none, or none that can be read
 * @param text the body as it came
 * @param retryAfter when to come again, where that was said
 */
record Answer(
        int status, JsonNode body, String text, @Nullable Duration retryAfter) implements Reply {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> NOT_YET = Set.of("SEAT_BUSY", "REQUEST_IN_PROGRESS");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    static Answer of(HttpResponse<String> response) {
        Duration retryAfter = response.headers()
                .firstValue("Retry-After")
                .filter(value -> SECONDS.matcher(value).matches())
                .map(Long::parseLong)
                .map(Duration::ofSeconds)
                .orElse(null);
        return new Answer(response.statusCode(), read(response.body()), response.body(), retryAfter);
    }

    private static JsonNode read(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JacksonException _) {
            // The contract has no such body, and who judges the answer sees that there is none.
            return MissingNode.getInstance();
        }
    }

    @Override
    public String told() {
        return isSuccess() ? String.valueOf(status) : (status + " " + code()).strip();
    }

    /** Whether this is the last word on the call, for its key and in its circumstances. */
    boolean isOutcome() {
        return status < 500 && status != 429 && !NOT_YET.contains(code());
    }

    @Override
    public boolean leavesDoubt() {
        return status >= 500 || code().equals("REQUEST_IN_PROGRESS");
    }

    boolean isSuccess() {
        return status < 300;
    }

    boolean isOverload() {
        return status == 429 || status == 503;
    }

    String code() {
        return body.path("code").asString("");
    }

    boolean says(String member, String value) {
        return value.equals(body.path(member).asString(""));
    }

    /** @throws Contradiction if there is no such text */
    String text(String member) {
        JsonNode value = body.path(member);
        if (!value.isString()) {
            throw new Contradiction("no text " + member + " in " + text);
        }
        return value.asString();
    }

    /** @throws Contradiction if there is no such whole number */
    long number(String member) {
        JsonNode value = body.path(member);
        if (!value.isIntegralNumber()) {
            throw new Contradiction("no whole number " + member + " in " + text);
        }
        return value.asLong();
    }

    /** @throws Contradiction if there is no such time with its offset */
    OffsetDateTime time(String member) {
        try {
            return OffsetDateTime.parse(text(member));
        } catch (DateTimeParseException e) {
            throw new Contradiction("no time " + member + " in " + text, e);
        }
    }

    /** @throws Contradiction if there is no payment named */
    PaymentId payment() {
        return PaymentId.tryParse(text("paymentId")).orElseThrow(() -> new Contradiction("no payment id in " + text));
    }

    /** @throws Contradiction if there is no reservation named */
    ReservationId reservation() {
        return ReservationId.tryParse(text("reservationId"))
                .orElseThrow(() -> new Contradiction("no reservation id in " + text));
    }

    List<JsonNode> list(String member) {
        List<JsonNode> list = new ArrayList<>();
        body.path(member).forEach(list::add);
        return list;
    }
}
