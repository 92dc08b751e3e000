package frontrow.audit;

import frontrow.audit.Write.Outcome;
import frontrow.audit.Write.Pay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Payments that were asked for, against those in the books: each {@code <id> <state> <reservation>}. */
final class WrittenPayments {

    private static final String SUBJECT = "pay-";

    private final Findings findings;

    WrittenPayments(Findings findings) {
        this.findings = findings;
    }

    /** @param kept {@code <key> <payment>} of payments that were started or joined under a key */
    void check(String user, List<Pay> asked, List<String> payments, List<String> kept) {
        Map<String, String> byKey = Keys.read(kept);
        Map<String, Payment> byId = new HashMap<>();
        payments.stream().map(Payment::read).forEach(one -> byId.put(one.id(), one));
        Set<String> explained = new HashSet<>();
        for (Pay pay : asked) {
            String reservation = pay.reservation().value().toString();
            String id = idOf(pay, byKey);
            if (id != null) {
                check(pay, id, byId.get(id), reservation);
            } else if (pay.outcome() == Outcome.CONFIRMED
                    && byId.values().stream().noneMatch(one -> one.pays(reservation))) {
                add(reservationRow(reservation), "was paid" + Keys.under(pay) + ", and no payment of it is confirmed");
            }
            if (pay.outcome() != Outcome.REFUSED) {
                explained.add(reservation);
            }
        }
        byId.values().stream()
                .filter(Payment::isPaid)
                .filter(one -> !explained.contains(one.reservation()))
                .forEach(one -> add(
                        Book.PAYMENT.row("payments", one.id()),
                        "is " + one.state() + " for " + user + ", and was refused or nobody asked for it"));
    }

    private void check(Pay pay, String id, @Nullable Payment there, String reservation) {
        String where = Book.PAYMENT.row("payments", id);
        if (there == null) {
            add(where, "was answered" + Keys.under(pay) + ", and isn't there");
        } else if (!there.reservation().equals(reservation)) {
            add(where, "is for reservation " + there.reservation() + ", and was asked for " + reservation);
        } else if (pay.outcome() == Outcome.CONFIRMED && !there.isPaid()) {
            add(where, "was answered CONFIRMED" + Keys.under(pay) + ", and is " + there.state());
        }
    }

    private static @Nullable String idOf(Pay pay, Map<String, String> byKey) {
        if (pay.payment() != null) {
            return pay.payment().value().toString();
        }
        // A refused one may have been tried anew under its key, and is not to be held to what was kept then.
        String subject = pay.key() == null || pay.outcome() == Outcome.REFUSED ? null : byKey.get(pay.key());
        return subject == null || !subject.startsWith(SUBJECT) ? null : subject.substring(SUBJECT.length());
    }

    private static String reservationRow(String reservation) {
        return Book.RESERVATION.row("reservations", reservation);
    }

    private void add(String where, String what) {
        findings.add(Invariant.WRITES, where, what);
    }

    private record Payment(String id, String state, String reservation) {

        static Payment read(String item) {
            String[] parts = item.split(" ", 3);
            return new Payment(parts[0], parts[1], parts[2]);
        }

        /** Past the pivot it reads confirmed. */
        boolean isPaid() {
            return state.equals("CONFIRMED") || state.equals("EXPIRING_TOKEN");
        }

        boolean pays(String other) {
            return isPaid() && reservation.equals(other);
        }
    }
}
