package frontrow.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictInputIT extends HttpIT {
    private static final String CONCERT = "{\"title\":%s,\"startsAt\":%s,\"open\":%s,\"seats\":%s}";

    @Test
    void takesAWholeNumberOfWon() {
        post("/api/charges", "{\"amount\": 50000}").ok();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"50000\"",
                "5e4",
                "50000.0",
                "true",
                "null",
                "[50000]",
                "{}",
                "\"\"",
                "9223372036854775808",
                "1E400",
                "111111111111111111111111111111111111111111111111111"
            })
    void refusesWhatIsNoWholeNumberOfWon(String amount) {
        post("/api/charges", "{\"amount\": " + amount + "}")
                .is(400, "REQUEST_INVALID")
                .blames("amount");
    }

    @Test
    void refusesAnUnknownMember() {
        post("/api/charges", "{\"amount\": 1, \"bonus\": 1}")
                .is(400, "REQUEST_INVALID")
                .blames("bonus")
                .saying("알 수 없는 항목입니다");
    }

    @Test
    void refusesAMissingMember() {
        post("/api/charges", "{}").is(400, "REQUEST_INVALID").blames("amount").saying("필수 항목입니다");
    }

    @Test
    void refusesARepeatedMember() {
        post("/api/charges", "{\"amount\": 1, \"amount\": 2}")
                .is(400, "REQUEST_INVALID")
                .blames("amount")
                .saying("중복된 항목입니다");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "[{\"amount\": 1}]",
                "1",
                "\"amount\"",
                "true",
                "{\"amount\": 1",
                "{amount: 1}",
                "{\"amount\": 1} {}",
                "{\"amount\": 1}]",
                "{'amount': 1}",
                "{\"amount\": 01}",
                "{\"amount\": NaN}",
                "{\"amount\": 1,}",
                "{\"amount\": /* won */ 1}",
                "<amount>1</amount>"
            })
    void refusesABodyThatIsNoObjectOrNoJson(String body) {
        post("/api/charges", body).is(400, "REQUEST_INVALID");
    }

    @Test
    void refusesADeepBody() {
        post("/api/charges", "{\"amount\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}")
                .is(400, "REQUEST_INVALID");
    }

    @Test
    void refusesANumberOfThousandsOfDigits() {
        post("/api/charges", "{\"amount\":" + "9".repeat(5_000) + "}").is(400, "REQUEST_INVALID");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        post("/api/words", bytes("{\"value\": \"", 0xC3, 0x28, "\"}")).is(400, "REQUEST_INVALID");
        post("/api/words", bytes("{\"value\": \"", 0xFF, 0xFE, "\"}")).is(400, "REQUEST_INVALID");
        // A surrogate on its own, as three bytes.
        post("/api/words", bytes("{\"value\": \"", 0xED, 0xA0, 0x80, "\"}")).is(400, "REQUEST_INVALID");
        // A slash in two bytes.
        post("/api/words", bytes("{\"value\": \"", 0xC0, 0xAF, "\"}")).is(400, "REQUEST_INVALID");
    }

    @Test
    void refusesAnotherEncoding() {
        post("/api/words", "{\"value\": \"서울\"}".getBytes(StandardCharsets.UTF_16BE))
                .is(400, "REQUEST_INVALID");
    }

    @Test
    void takesAMemberThatMayBeMissingOrNull() {
        post("/api/holds", "{\"concertId\": 1, \"seatNumbers\": [1, 2]}").ok();
        post("/api/holds", "{\"concertId\": 1, \"seatNumber\": 15, \"seatNumbers\": null}")
                .ok();
    }

    @Test
    void refusesNullWhereAMemberMustBe() {
        post("/api/holds", "{\"concertId\": null, \"seatNumber\": 1}")
                .is(400, "REQUEST_INVALID")
                .blames("concertId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1.0]", "[\"1\"]", "[null]", "[true]", "[[1]]", "1", "\"1\"", "{}", "[2147483648]"})
    void refusesAListOfAnythingButWholeNumbers(String seats) {
        post("/api/holds", "{\"concertId\": 1, \"seatNumbers\": " + seats + "}").is(400, "REQUEST_INVALID");
    }

    @Test
    void takesATimeWithOffset() {
        post("/api/concerts", CONCERT.formatted("\"A\"", "\"2026-05-29T15:30:00+09:00\"", "true", "[]"))
                .ok();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1780000000",
                "1780000000.5",
                "\"1780000000\"",
                "\"2026-05-29\"",
                "\"2026-05-29T15:30:00\"",
                "\"\"",
                "[]"
            })
    void refusesATimeThatIsNoTextWithOffset(String time) {
        post("/api/concerts", CONCERT.formatted("\"A\"", time, "true", "[]"))
                .is(400, "REQUEST_INVALID")
                .blames("startsAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "true", "[]", "{}", "null"})
    void refusesATextThatIsNone(String title) {
        post("/api/concerts", CONCERT.formatted(title, "\"2026-05-29T15:30:00+09:00\"", "true", "[]"))
                .is(400, "REQUEST_INVALID")
                .blames("title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "\"true\"", "null", "\"\""})
    void refusesATruthThatIsNone(String open) {
        post("/api/concerts", CONCERT.formatted("\"A\"", "\"2026-05-29T15:30:00+09:00\"", open, "[]"))
                .is(400, "REQUEST_INVALID")
                .blames("open");
    }

    @Test
    void namesTheMemberDeepInAList() {
        String seats = "[{\"number\": 1, \"price\": 1}, {\"number\": 2, \"price\": 1.5}]";
        post("/api/concerts", CONCERT.formatted("\"A\"", "\"2026-05-29T15:30:00+09:00\"", "true", seats))
                .is(400, "REQUEST_INVALID")
                .blames("seats[1].price");
    }

    @Test
    void namesWhatBreaksAConstraintAndSaysSoInKorean() {
        String seats = "[{\"number\": 0, \"price\": 1}]";
        post("/api/concerts", CONCERT.formatted("\"A\"", "\"2026-05-29T15:30:00+09:00\"", "true", seats))
                .is(400, "REQUEST_INVALID")
                .blames("seats[0].number")
                .saying("0보다 커야 합니다");
    }

    @Test
    void refusesWhatAConstructorRefuses() {
        post("/api/words", "{\"value\": \" \"}").is(400, "REQUEST_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.0", "0x10", "+1", "%201", "1e3", "9223372036854775808", "１"})
    void refusesAPathThatIsNoNumber(String id) {
        String path = id.equals("１") ? "%EF%BC%91" : id;
        get("/api/concerts/" + path).is(400, "REQUEST_INVALID").blames("concertId");
    }

    @Test
    void refusesAQueryThatIsNoNumberOrTooLargeOrMissing() {
        get("/api/concerts/1?limit=ten").is(400, "REQUEST_INVALID").blames("limit");
        get("/api/concerts/1?limit=101").is(400, "REQUEST_INVALID").blames("limit");
        get("/api/search").is(400, "REQUEST_INVALID").blames("cursor");
        get("/api/concerts/1?limit=100").ok();
        get("/api/concerts/1?limit=").ok();
    }

    @Test
    void refusesABodyOver64KiBWhetherOrNotItTellsItsLength() {
        byte[] fits = padded(64 * 1024);
        byte[] tooLarge = padded(64 * 1024 + 1);
        post("/api/charges", fits).ok();
        post("/api/charges", tooLarge).is(413, "REQUEST_TOO_LARGE");
        post("/api/charges", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(fits)))
                .ok();
        post("/api/charges", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge)))
                .is(413, "REQUEST_TOO_LARGE");
    }

    private static byte[] padded(int length) {
        String object = "{\"amount\": 1}";
        return (" ".repeat(length - object.length()) + object).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer each) {
                bytes.write(each);
            } else {
                bytes.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
