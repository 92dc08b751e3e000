package frontrow.concert.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.concert.ConcertClient;
import frontrow.concert.RealConcerts;
import frontrow.concert.SeatRecords;
import frontrow.contracts.reservation.SeatMapWatermark;
import frontrow.messaging.Delivery;
import frontrow.messaging.Subscription;
import frontrow.test.Deliveries;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reservation-service's events, each twice and any two swapped, lead to the seat map of the plain transcript. */
@RealConcerts
class AnyOrderIT {

    private static final Instant EARLIER = Instant.parse("2026-05-29T06:30:00Z");
    private static final Instant LATER = EARLIER.plusSeconds(1);

    /** None that the broker has, so that no other test's watermark gets in the way. */
    private static final int PARTITION = 77;

    @Autowired
    private ConcertClient concerts;

    @Autowired
    private Subscription seatMapFollowsReservations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void endsWithTheSameSeatsHoweverTheEventsCome() {
        long plain = concerts.onSale(4, 30);
        transcript(plain).forEach(this::hear);
        assertThat(seats(plain)).containsExactly("available 2", "reserved 4", "reserved 2", "temporarily_assigned 3");
        assertThat(seatsFree(plain)).isEqualTo(1);
        assertThat(watermark()).isEqualTo(LATER);

        int ways = Deliveries.of(transcript(plain)).size();
        for (int way = 0; way < ways; way++) {
            jdbc.sql("DELETE FROM seat_map_watermarks WHERE partition = ?")
                    .param(PARTITION)
                    .update();
            long concert = concerts.onSale(4, 30);
            List<SpecificRecord> delivery = Deliveries.of(transcript(concert)).get(way);

            delivery.forEach(this::hear);

            assertThat(seats(concert)).as("after %s", delivery).isEqualTo(seats(plain));
            assertThat(seatsFree(concert)).as("after %s", delivery).isEqualTo(1);
            assertThat(watermark()).as("after %s", delivery).isEqualTo(LATER);
        }
    }

    /** A payment refused and its hold released, one settled, and a hold that was taken over. */
    private static List<SpecificRecord> transcript(long concert) {
        return List.of(
                SeatRecords.held(concert, 1, 1, 2, 1),
                SeatRecords.released(concert, 1, 2, 2, 2),
                new SeatMapWatermark(EARLIER),
                SeatRecords.held(concert, 2, 3, 3, 1, 4, 1),
                SeatRecords.released(concert, 4, 2),
                SeatRecords.confirmed(concert, 2, 4, 3, 2),
                SeatRecords.held(concert, 4, 3),
                new SeatMapWatermark(LATER));
    }

    private void hear(SpecificRecord record) {
        new Delivery(seatMapFollowsReservations.topic().topicName(), PARTITION, 0, null, null)
                .run(() -> seatMapFollowsReservations.handler().accept(record));
    }

    private List<String> seats(long concert) {
        return jdbc.sql("SELECT status || ' ' || version FROM seats WHERE concert_id = ? ORDER BY seat_number")
                .param(concert)
                .query(String.class)
                .list();
    }

    private int seatsFree(long concert) {
        return jdbc.sql("SELECT seats_free FROM concerts WHERE concert_id = ?")
                .param(concert)
                .query(Integer.class)
                .single();
    }

    private Instant watermark() {
        return jdbc.sql("SELECT as_of FROM seat_map_watermarks WHERE partition = ?")
                .param(PARTITION)
                .query((row, _) -> row.getTimestamp("as_of").toInstant())
                .single();
    }
}
