package frontrow.audit;

import frontrow.audit.Write.GiveBack;
import frontrow.audit.Write.Hold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds that were asked for, against the reservations: each {@code <id> <status> <concert>/<seat>,<seat>}. */
final class WrittenHolds {

    private static final String LOCATION = "/api/reservations/res-";

    private final Findings findings;

    WrittenHolds(Findings findings) {
        this.findings = findings;
    }

    /** @param kept {@code <key> <location>} of holds that were carried out under a key */
    void check(String user, List<Hold> asked, List<String> reservations, List<String> kept) {
        Map<String, String> byKey = Keys.read(kept);
        Map<String, String> unexplained = new HashMap<>();
        reservations.stream().map(Reservation::read).forEach(one -> unexplained.put(one.id(), one.seats()));
        for (Hold hold : asked) {
            String id = idOf(hold, byKey);
            if (id != null) {
                String seats = unexplained.remove(id);
                if (!Objects.equals(seats, seats(hold))) {
                    String where = Book.RESERVATION.row("reservations", id);
                    add(
                            where,
                            seats == null
                                    ? "was held" + Keys.under(hold) + ", and isn't there or was answered twice"
                                    : "is for " + seats + ", and " + seats(hold) + " was held" + Keys.under(hold));
                }
            }
        }
        for (Hold hold : asked) {
            if (hold.reservation() == null && hold.key() == null) {
                unexplained.entrySet().stream()
                        .filter(one -> one.getValue().equals(seats(hold)))
                        .findFirst()
                        .ifPresent(one -> unexplained.remove(one.getKey()));
            }
        }
        unexplained.forEach((id, seats) -> add(
                Book.RESERVATION.row("reservations", id),
                "holds " + seats + " for " + user + ", and nobody asked for it, or it is a second effect"));
    }

    /** Who gave a hold back, and was told so, holds it no longer. */
    void checkGivenBack(List<GiveBack> asked, List<String> reservations) {
        Map<String, String> statuses = reservations.stream()
                .map(Reservation::read)
                .collect(Collectors.toMap(Reservation::id, Reservation::status));
        for (GiveBack giveBack : asked) {
            String id = giveBack.reservation().value().toString();
            if (!"RELEASED".equals(statuses.get(id))) {
                add(Book.RESERVATION.row("reservations", id), "was given back, and is " + statuses.get(id));
            }
        }
    }

    private static @Nullable String idOf(Hold hold, Map<String, String> byKey) {
        if (hold.reservation() != null) {
            return hold.reservation().value().toString();
        }
        String location = hold.key() == null ? null : byKey.get(hold.key());
        return location == null || !location.startsWith(LOCATION) ? null : location.substring(LOCATION.length());
    }

    private static String seats(Hold hold) {
        return hold.concertId() + "/"
                + hold.seats().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private void add(String where, String what) {
        findings.add(Invariant.WRITES, where, what);
    }

    private record Reservation(String id, String status, String seats) {

        static Reservation read(String item) {
            String[] parts = item.split(" ", 3);
            return new Reservation(parts[0], parts[1], parts[2]);
        }
    }
}
