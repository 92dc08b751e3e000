package frontrow.audit;

import frontrow.audit.Circumstances.Known;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything as it was at one look. There is no one moment for several databases, so the order of the moments is
 * chosen: payments first. What a payment that had ended by then claims, the other books show, for they are read later;
 * and payments once more at the end, so that what the others show of a newer payment is not taken for a stranger's.
 */
final class Scene implements AutoCloseable {

    private final Map<Book, Snapshot> books = new EnumMap<>(Book.class);
    private final Circumstances circumstances;
    private final @Nullable Events events;
    private final Snapshot paymentsLater;

    Scene(Sessions sessions, Circumstances circumstances, @Nullable Events events) {
        this.circumstances = circumstances;
        this.events = events;
        try {
            open(sessions, Book.PAYMENT);
            // The seat map follows reservations, and is read behind them.
            open(sessions, Book.WALLET);
            open(sessions, Book.RESERVATION);
            open(sessions, Book.QUEUE);
            open(sessions, Book.CONCERT);
            if (events != null) {
                events.catchUp();
            }
            this.paymentsLater = sessions.snapshot(Book.PAYMENT);
        } catch (RuntimeException failure) {
            books.values().forEach(Snapshot::close);
            throw failure;
        }
    }

    private void open(Sessions sessions, Book book) {
        books.put(book, sessions.snapshot(book));
    }

    Snapshot book(Book book) {
        Snapshot snapshot = books.get(book);
        if (snapshot == null) {
            throw new IllegalStateException("every book is open: " + book);
        }
        return snapshot;
    }

    Snapshot paymentsLater() {
        return paymentsLater;
    }

    Mode mode() {
        return circumstances.mode();
    }

    Set<Invariant> scope() {
        return circumstances.scope();
    }

    Known known() {
        return circumstances.known();
    }

    /** What the topics tell; null where they are not looked at. */
    @Nullable
    Events events() {
        return events;
    }

    @Nullable
    Telling told(String payment) {
        return events == null ? null : events.of(payment);
    }

    Set<String> toldPayments() {
        return events == null ? Set.of() : events.payments();
    }

    @Override
    public void close() {
        paymentsLater.close();
        books.values().forEach(Snapshot::close);
    }
}
