package frontrow.e2e.stage;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back through the front door. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), JSON.readTree(response.body()));
    }

    /** The same answer, once it is seen to have this status. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + ", got " + status + ": " + body);
        }
        return this;
    }

    /** The same answer, once it is seen to be this refusal, in the one form that refusals have. */
    public Answer expect(int expected, String code) {
        expect(expected);
        boolean inForm = code.equals(text("code"))
                && body.path("status").asInt() == expected
                && header("Content-Type").startsWith("application/problem+json")
                && !text("error").isBlank()
                && text("error").equals(text("detail"))
                && !text("type").isBlank()
                && !text("title").isBlank()
                && !text("instance").isBlank()
                && !text("traceId").isBlank();
        if (!inForm) {
            throw new AssertionError("expected the problem " + code + ", got " + headers.map() + " " + body);
        }
        return this;
    }

    public String code() {
        return text("code");
    }

    public String text(String member) {
        return body.path(member).asString("");
    }

    public long number(String member) {
        JsonNode number = body.path(member);
        if (!number.isIntegralNumber()) {
            throw new AssertionError("no whole number " + member + " in " + body);
        }
        return number.asLong();
    }

    /** A time, which must carry its offset. */
    public Instant time(String member) {
        return OffsetDateTime.parse(text(member)).toInstant();
    }

    public List<JsonNode> list(String member) {
        List<JsonNode> list = new ArrayList<>();
        body.path(member).forEach(list::add);
        return list;
    }

    public List<Integer> numbers(String member) {
        return list(member).stream().map(JsonNode::asInt).toList();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
