package frontrow.http;

import frontrow.http.caller.Caller;
import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import frontrow.http.time.Zoned;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service that does nothing but show how the house treats requests. */
@SpringBootApplication
@NullMarked
class ProbeApplication {
    record Charge(long amount) {}

    record Hold(
            Long concertId,
            @Nullable Integer seatNumber,
            @Nullable List<Integer> seatNumbers) {}

    record Seat(@Positive int number, long price) {}

    record Concert(
            String title,
            OffsetDateTime startsAt,
            boolean open,
            @Valid List<Seat> seats) {}

    /** As the value types of the contracts: checked when made. */
    record Word(String value) {
        Word {
            if (value.isBlank()) {
                throw new IllegalArgumentException("blank");
            }
        }
    }

    @RestController
    @RequestMapping("/api")
    static class Probe {
        private final Zoned zoned;

        Probe(Zoned zoned) {
            this.zoned = zoned;
        }

        @PostMapping("/charges")
        Charge charge(@RequestBody Charge charge) {
            return charge;
        }

        @PostMapping("/holds")
        Hold hold(@RequestBody Hold hold) {
            return hold;
        }

        @PostMapping("/concerts")
        Concert concert(@Valid @RequestBody Concert concert) {
            return concert;
        }

        @PostMapping("/words")
        Word word(@RequestBody Word word) {
            return word;
        }

        @GetMapping("/concerts/{concertId}")
        Map<String, Long> concert(@PathVariable long concertId, @RequestParam(defaultValue = "5") @Max(100) int limit) {
            return Map.of("concertId", concertId, "limit", (long) limit);
        }

        @GetMapping("/search")
        Map<String, String> search(@RequestParam String cursor) {
            return Map.of("cursor", cursor);
        }

        @GetMapping("/me")
        Caller me(Caller caller) {
            return caller;
        }

        @GetMapping("/mine")
        String mine(Caller caller) {
            return caller.requireUser();
        }

        @GetMapping("/time")
        Map<String, OffsetDateTime> time() {
            return Map.of("at", zoned.at(Instant.parse("2026-05-29T06:30:00Z")));
        }

        @GetMapping("/refused")
        void refused() {
            throw Problem.of(CommonError.FORBIDDEN).with("position", 120).header("Retry-After", "7");
        }

        @GetMapping("/bug")
        void bug() {
            throw new IllegalStateException("SELECT secret FROM frontrow.wallets");
        }

        @GetMapping("/overflow")
        int overflow() {
            return overflow() + 1;
        }

        @GetMapping("/away")
        void away() {
            throw new IllegalStateException(new SQLException("the database said something", "08006"));
        }

        @GetMapping("/send-error")
        void sendError(HttpServletResponse response) throws IOException {
            response.sendError(409, "java.lang.Secret");
        }
    }
}
