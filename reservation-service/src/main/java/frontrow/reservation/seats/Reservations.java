package frontrow.reservation.seats;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The reservations. */
interface Reservations extends Repository<Reservation, UUID> {

    Optional<Reservation> findById(UUID id);

    List<Reservation> findAllByIdIn(Collection<UUID> ids);

    /** A user's own, the newest first: their ids sort by time. */
    @Query(nativeQuery = true, value = """
        SELECT * FROM reservations WHERE user_id = :userId ORDER BY reservation_id DESC LIMIT :atMost\
        """)
    List<Reservation> newestOf(String userId, int atMost);

    /** Waits for the row, no longer than the session's lock timeout. */
    @Query(nativeQuery = true, value = """
        SELECT * FROM reservations WHERE reservation_id = :id FOR UPDATE\
        """)
    Optional<Reservation> lock(UUID id);

    /** Those whose time is over and that nobody else is working on, the longest overdue first. */
    @Query(nativeQuery = true, value = """
        SELECT * FROM reservations
        WHERE deadline_at <= (SELECT clock_timestamp())
        ORDER BY deadline_at
        LIMIT :atMost
        FOR UPDATE SKIP LOCKED\
        """)
    List<Reservation> lockOverdue(int atMost);
}
