package frontrow.reservation.sale;

import frontrow.reservation.message.ConcertOnSale;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The concerts whose seats can be held. */
@Repository
class Concerts {

    /** Bounds a transaction; a concert may have 100,000 seats. */
    private static final int SEATS_PER_TRANSACTION = 10_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Concerts(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Puts a concert's seats on sale. Told again, or after a crash half way, it adds what is missing and changes nothing
     * that is there.
     */
    void add(ConcertOnSale concert) {
        if (isKnown(concert.concertId())) {
            return;
        }
        List<Seat> chunk = new ArrayList<>(SEATS_PER_TRANSACTION);
        for (ConcertOnSale.PriceRun run : concert.prices()) {
            for (int number = run.from(); number <= run.to(); number++) {
                chunk.add(new Seat(number, run.price().amount()));
                if (chunk.size() == SEATS_PER_TRANSACTION) {
                    addSeats(concert.concertId(), chunk);
                    chunk.clear();
                }
            }
        }
        addSeats(concert.concertId(), chunk);
        // Last, as a concert that is found here has all its seats.
        addConcert(concert);
    }

    private boolean isKnown(long concertId) {
        return jdbc.sql("SELECT count(*) FROM concerts WHERE concert_id = ?")
                        .param(concertId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void addSeats(long concertId, List<Seat> seats) {
        transactions.executeWithoutResult(_ -> jdbc.sql("""
            INSERT INTO seats (concert_id, seat_number, price_won)
            SELECT ?, number, price FROM unnest(?::int[], ?::bigint[]) AS seat (number, price)
            ON CONFLICT DO NOTHING\
            """)
                .param(concertId)
                .param(seats.stream().map(Seat::number).toArray(Integer[]::new))
                .param(seats.stream().map(Seat::priceWon).toArray(Long[]::new))
                .update());
    }

    private void addConcert(ConcertOnSale concert) {
        transactions.executeWithoutResult(
                _ -> jdbc.sql("INSERT INTO concerts (concert_id, sale_opens_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .param(concert.concertId())
                        .param(concert.saleOpensAt().atOffset(ZoneOffset.UTC))
                        .update());
    }

    private record Seat(int number, long priceWon) {}
}
