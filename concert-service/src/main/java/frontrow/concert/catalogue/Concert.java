package frontrow.concert.catalogue;

import java.time.Instant;

/** A concert as the list shows it. */
record Concert(
        long concertId,
        String title,
        String venue,
        Instant startsAt,
        Instant saleOpensAt,
        int seatsFree,
        int seatsTotal) {}
