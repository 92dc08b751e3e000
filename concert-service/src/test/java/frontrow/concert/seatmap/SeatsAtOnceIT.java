package frontrow.concert.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.concert.ConcertClient;
import frontrow.concert.RealConcerts;
import frontrow.concert.seatmap.SeatMapMessage.SeatVersion;
import frontrow.concert.seatmap.SeatMapMessage.SeatsChanged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partitions bring events of the same seats at the same time, repeated and in any order. */
@RealConcerts
class SeatsAtOnceIT {

    private static final int SEATS = 6;
    private static final int LAST_VERSION = 40;

    @Autowired
    private ConcertClient concerts;

    @Autowired
    private Seats seats;

    @Autowired
    private JdbcClient jdbc;

    @RepeatedTest(10)
    void endsWithTheNewestOfEachSeatAndTheRightCount() throws ExecutionException, InterruptedException {
        long seed = System.nanoTime();
        long concert = concerts.onSale(SEATS, 30);
        List<SeatsChanged> events = events(concert, new Random(seed));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            events.forEach(event -> all.add(threads.submit(() -> seats.apply(event))));
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(jdbc.sql("SELECT version FROM seats WHERE concert_id = ?")
                        .param(concert)
                        .query(Integer.class)
                        .list())
                .as("seed %d", seed)
                .containsOnly(LAST_VERSION);
        assertThat(concerts.seatsFree(concert)).as("seed %d", seed).isEqualTo(SEATS);
        assertThat(concerts.statusOf(concert, 1)).isEqualTo("available");
    }

    /** Odd versions hold, even ones release; each event twice, shuffled, its seats in any order. */
    private static List<SeatsChanged> events(long concert, Random random) {
        List<SeatsChanged> events = new ArrayList<>();
        for (int version = 1; version <= LAST_VERSION; version++) {
            for (int repeat = 0; repeat < 2; repeat++) {
                events.add(event(concert, version, random));
            }
        }
        Collections.shuffle(events, random);
        return events;
    }

    private static SeatsChanged event(long concert, int version, Random random) {
        List<SeatVersion> all = new ArrayList<>(IntStream.rangeClosed(1, SEATS)
                .mapToObj(number -> new SeatVersion(number, version))
                .toList());
        Collections.shuffle(all, random);
        SeatStatus status = version % 2 == 1 ? SeatStatus.TEMPORARILY_ASSIGNED : SeatStatus.AVAILABLE;
        return new SeatsChanged(concert, all, status);
    }
}
