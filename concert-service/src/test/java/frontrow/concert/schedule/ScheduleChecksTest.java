package frontrow.concert.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import frontrow.concert.schedule.ScheduleRequest.SeatInput;
import frontrow.concert.seatmap.PriceRun;
import frontrow.http.problem.CommonError;
import frontrow.http.problem.FieldError;
import frontrow.http.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleChecksTest {

    private static final String STARTS = "2026-05-29T19:30:00.123456789+09:00";
    private static final String OPENS = "2026-05-01T10:00:00+09:00";

    @Test
    void takesACountAndOnePrice() {
        NewConcert concert = ScheduleChecks.concert(counted(50, 50_000L));
        assertThat(concert.seats()).containsExactly(new PriceRun(1, 50, 50_000));
        assertThat(concert.seatsTotal()).isEqualTo(50);
    }

    @Test
    void takesSeatsOneByOne() {
        NewConcert concert = ScheduleChecks.concert(listed(new SeatInput(7, 0), new SeatInput(3, 100_000_000)));
        assertThat(concert.seats()).containsExactly(new PriceRun(3, 3, 100_000_000), new PriceRun(7, 7, 0));
        assertThat(concert.seatsTotal()).isEqualTo(2);
    }

    @Test
    void keepsTimesToTheMicrosecond() {
        assertThat(ScheduleChecks.concert(counted(1, 1L)).startsAt())
                .isEqualTo(Instant.parse("2026-05-29T10:30:00.123456Z"));
    }

    @Test
    void letsASaleOpenWithTheConcert() {
        assertThat(ScheduleChecks.concert(timed(OPENS, OPENS)).saleOpensAt()).isEqualTo("2026-05-01T01:00:00Z");
    }

    @Test
    void refusesASaleThatOpensAfterTheConcert() {
        assertRefused(timed(OPENS, STARTS), "saleOpensAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-29T19:30:00", "soon", "1999-12-31T23:59:59Z", "2200-01-01T00:00:00Z"})
    void refusesTimesThatNobodyMeans(String time) {
        assertRefused(timed(time, OPENS), "startsAt");
        assertRefused(timed(STARTS, time), "saleOpensAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "a\u0000b", "half \ud83c", "\n"})
    void refusesTextsThatCannotBeShown(String text) {
        assertRefused(named(text, "홀"), "title");
        assertRefused(named("밤", text), "venue");
    }

    @Test
    void boundsTextsByWhatAReaderCounts() {
        assertThat(ScheduleChecks.concert(named("🎻".repeat(200), "홀")).title()).hasSize(400);
        assertRefused(named("가".repeat(201), "홀"), "title");
    }

    @Test
    void wantsSeatsInOneWayOrTheOther() {
        assertRefused(request(null, null, null), "seats");
        assertRefused(request(List.of(new SeatInput(1, 1)), 1, 1L), "seats");
        assertRefused(request(List.of(new SeatInput(1, 1)), null, 1L), "seats");
        assertRefused(request(null, 1, null), "price");
        assertRefused(request(null, null, 1L), "seatCount");
    }

    @Test
    void boundsTheNumberOfSeats() {
        assertThat(ScheduleChecks.concert(counted(100_000, 1L)).seatsTotal()).isEqualTo(100_000);
        assertRefused(counted(100_001, 1L), "seatCount");
        assertRefused(counted(0, 1L), "seatCount");
        assertRefused(counted(Integer.MIN_VALUE, 1L), "seatCount");
        assertRefused(request(List.of(), null, null), "seats");
        assertRefused(request(many(100_001, 0), null, null), "seats");
    }

    @Test
    void boundsPrices() {
        assertRefused(counted(1, -1L), "price");
        assertRefused(counted(1, 100_000_001L), "price");
        assertRefused(listed(new SeatInput(1, 5), new SeatInput(2, -5)), "seats[1].price");
    }

    @Test
    void refusesSeatNumbersThatAreNone() {
        assertRefused(listed(new SeatInput(0, 5)), "seats[0].number");
        assertRefused(listed(new SeatInput(1_000_000, 5)), "seats[0].number");
    }

    @Test
    void refusesASeatThatIsListedTwice() {
        assertRefused(listed(new SeatInput(1, 5), new SeatInput(2, 5), new SeatInput(1, 6)), "seats[2].number");
    }

    @Test
    void refusesMoreChangesOfPriceThanAnEventHolds() {
        assertRefused(request(many(85_001, 1), null, null), "seats");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        ScheduleRequest wrong = new ScheduleRequest(" ", "", "now", "then", null, 0, -1L);
        assertThat(fields(wrong)).containsExactly("title", "venue", "startsAt", "saleOpensAt", "seatCount", "price");
    }

    private static List<SeatInput> many(int count, int step) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new SeatInput(n, (long) step * (n % 2)))
                .toList();
    }

    private static ScheduleRequest counted(Integer count, Long price) {
        return request(null, count, price);
    }

    private static ScheduleRequest listed(SeatInput... seats) {
        return request(List.of(seats), null, null);
    }

    private static ScheduleRequest request(
            @Nullable List<SeatInput> seats, @Nullable Integer count, @Nullable Long price) {
        return new ScheduleRequest("밤", "홀", STARTS, OPENS, seats, count, price);
    }

    private static ScheduleRequest timed(String startsAt, String saleOpensAt) {
        return new ScheduleRequest("밤", "홀", startsAt, saleOpensAt, null, 1, 1L);
    }

    private static ScheduleRequest named(String title, String venue) {
        return new ScheduleRequest(title, venue, STARTS, OPENS, null, 1, 1L);
    }

    private static void assertRefused(ScheduleRequest request, String field) {
        assertThat(fields(request)).containsExactly(field);
    }

    @SuppressWarnings("unchecked")
    private static List<String> fields(ScheduleRequest request) {
        Problem problem = catchThrowableOfType(Problem.class, () -> ScheduleChecks.concert(request));
        assertThat(problem.code()).isEqualTo(CommonError.REQUEST_INVALID);
        return ((List<FieldError>) problem.members().get("errors"))
                .stream().map(FieldError::field).toList();
    }
}
