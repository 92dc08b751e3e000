package frontrow.concert.schedule;

import frontrow.concert.schedule.ScheduleRequest.SeatInput;
import frontrow.concert.seatmap.PriceRun;
import frontrow.concert.seatmap.PriceRun.PricedSeat;
import frontrow.http.problem.FieldError;
import frontrow.http.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns an admin's request into a concert, or refuses it with everything that is wrong with it. */
final class ScheduleChecks {

    static final int SEATS_AT_MOST = 100_000;
    static final int SEAT_NUMBER_AT_MOST = 999_999;
    static final long PRICE_WON_AT_MOST = 100_000_000;
    static final int TEXT_AT_MOST = 200;

    /** A run takes up to ten bytes of an event, and a broker takes an event of a megabyte at most. */
    static final int RUNS_AT_MOST = 85_000;

    // Beyond these nobody plans, and a year of more than four digits has no RFC 3339 form.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final List<FieldError> errors = new ArrayList<>();

    private ScheduleChecks() {}

    /**
     * The concert that the request describes.
     *
     * @throws Problem 400 {@code REQUEST_INVALID}, naming each member that is wrong
     */
    static NewConcert concert(ScheduleRequest request) {
        return new ScheduleChecks().check(request);
    }

    private NewConcert check(ScheduleRequest request) {
        text("title", request.title());
        text("venue", request.venue());
        Instant startsAt = time("startsAt", request.startsAt());
        Instant saleOpensAt = time("saleOpensAt", request.saleOpensAt());
        if (errors.isEmpty() && saleOpensAt.isAfter(startsAt)) {
            refuse("saleOpensAt", "startsAt보다 늦을 수 없습니다");
        }
        List<PriceRun> seats = seats(request);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new NewConcert(request.title(), request.venue(), startsAt, saleOpensAt, seats);
    }

    private void text(String field, String value) {
        if (value.isBlank()) {
            refuse(field, "비어 있을 수 없습니다");
        } else if (value.codePointCount(0, value.length()) > TEXT_AT_MOST) {
            refuse(field, "%d자를 넘을 수 없습니다".formatted(TEXT_AT_MOST));
        } else if (value.codePoints().anyMatch(ScheduleChecks::isUnprintable)) {
            refuse(field, "제어 문자나 깨진 문자를 쓸 수 없습니다");
        }
    }

    /** Half of a surrogate pair can't be written as UTF-8, and PostgreSQL keeps no NUL. */
    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private Instant time(String field, String value) {
        Instant time = Rfc3339.parse(value).orElse(null);
        if (time == null) {
            refuse(field, "2026-05-29T15:30:00+09:00과 같은 RFC 3339 시각이어야 합니다");
        } else if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
            refuse(field, "2000년부터 2199년까지의 시각이어야 합니다");
        }
        return time == null ? EARLIEST : time;
    }

    private List<PriceRun> seats(ScheduleRequest request) {
        boolean counted = request.seatCount() != null || request.price() != null;
        if (request.seats() != null) {
            if (counted) {
                refuse("seats", "seatCount, price와 함께 쓸 수 없습니다");
            }
            return listed(request.seats());
        }
        if (!counted) {
            refuse("seats", "seats 또는 seatCount와 price가 필요합니다");
            return List.of();
        }
        return counted(request.seatCount(), request.price());
    }

    private List<PriceRun> counted(@Nullable Integer seatCount, @Nullable Long price) {
        if (seatCount == null) {
            refuse("seatCount", "price와 함께 써야 합니다");
        } else if (seatCount < 1 || seatCount > SEATS_AT_MOST) {
            refuse("seatCount", "1 이상 %d 이하여야 합니다".formatted(SEATS_AT_MOST));
        }
        if (price == null) {
            refuse("price", "seatCount와 함께 써야 합니다");
        } else {
            price("price", price);
        }
        return errors.isEmpty() && seatCount != null && price != null
                ? List.of(new PriceRun(1, seatCount, price))
                : List.of();
    }

    private List<PriceRun> listed(List<SeatInput> seats) {
        if (seats.isEmpty() || seats.size() > SEATS_AT_MOST) {
            refuse("seats", "1석 이상 %d석 이하여야 합니다".formatted(SEATS_AT_MOST));
            return List.of();
        }
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < seats.size(); i++) {
            seat("seats[" + i + "]", seats.get(i), numbers);
        }
        return errors.isEmpty() ? runs(seats) : List.of();
    }

    private void seat(String path, SeatInput seat, Set<Integer> numbers) {
        if (seat.number() < 1 || seat.number() > SEAT_NUMBER_AT_MOST) {
            refuse(path + ".number", "1 이상 %d 이하여야 합니다".formatted(SEAT_NUMBER_AT_MOST));
        } else if (!numbers.add(seat.number())) {
            refuse(path + ".number", "좌석 번호가 중복되었습니다");
        }
        price(path + ".price", seat.price());
    }

    private void price(String field, long price) {
        if (price < 0 || price > PRICE_WON_AT_MOST) {
            refuse(field, "0원 이상 %d원 이하여야 합니다".formatted(PRICE_WON_AT_MOST));
        }
    }

    private List<PriceRun> runs(List<SeatInput> seats) {
        List<PriceRun> runs = PriceRun.of(seats.stream()
                .map(seat -> new PricedSeat(seat.number(), seat.price()))
                .toList());
        if (runs.size() > RUNS_AT_MOST) {
            refuse("seats", "가격이 %d번 넘게 바뀔 수 없습니다".formatted(RUNS_AT_MOST));
        }
        return runs;
    }

    private void refuse(String field, String reason) {
        errors.add(new FieldError(field, reason));
    }
}
