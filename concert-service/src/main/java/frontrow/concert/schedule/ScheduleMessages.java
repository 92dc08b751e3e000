package frontrow.concert.schedule;

import frontrow.concert.seatmap.PriceRun;
import frontrow.contracts.concert.ConcertScheduled;
import frontrow.contracts.concert.SeatPriceRun;

/** The edge to those who listen to concert-service: turns what was decided into its record. */
final class ScheduleMessages {

    private ScheduleMessages() {}

    static ConcertScheduled scheduled(ScheduledConcert scheduled) {
        NewConcert concert = scheduled.concert();
        return ConcertScheduled.newBuilder()
                .setConcertId(scheduled.concertId())
                .setTitle(concert.title())
                .setVenue(concert.venue())
                .setStartsAt(concert.startsAt())
                .setSaleOpensAt(concert.saleOpensAt())
                .setPrices(concert.seats().stream().map(ScheduleMessages::run).toList())
                .setOccurredAt(scheduled.scheduledAt())
                .build();
    }

    private static SeatPriceRun run(PriceRun run) {
        return SeatPriceRun.newBuilder()
                .setFromNumber(run.fromNumber())
                .setToNumber(run.toNumber())
                .setPriceWon(run.priceWon())
                .build();
    }
}
