package frontrow.e2e.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;

/** A light load: some fans at a time who buy a seat each, one purchase after the other, until this is closed. */
public final class Buyers implements AutoCloseable {

    private static final long PRICE = 50_000;
    private static final long LAST_PURCHASE_WITHIN_S = 90;

    private final long concert;
    private final int seats;
    private final boolean unfazed;
    private final AtomicInteger nextSeat = new AtomicInteger();
    private final AtomicInteger bought = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean open = true;

    private Buyers(int atATime, int seats, boolean unfazed) {
        this.concert = Admin.concert(seats, PRICE);
        this.seats = seats;
        this.unfazed = unfazed;
        for (int i = 0; i < atATime; i++) {
            running.add(threads.submit(this::buyOnAndOn));
        }
    }

    /** Buyers who repeat what was refused or lost, with its key: none of their calls may fail in the end. */
    public static Buyers persistent(int atATime, int seats) {
        return new Buyers(atATime, seats, false);
    }

    /** Buyers who give a purchase up when it fails, and go on with the next. */
    public static Buyers unfazed(int atATime, int seats) {
        return new Buyers(atATime, seats, true);
    }

    /** One whole purchase of any seat of a new concert by a new fan, who doesn't give up. */
    public static void buyOnce(long concert, int seat) {
        buy(concert, seat);
    }

    /** Purchases that came to their end. */
    public int bought() {
        return bought.get();
    }

    /** Lets the purchases under way end, and fails where a call of theirs did. */
    @Override
    public void close() {
        open = false;
        try {
            for (Future<?> buyer : running) {
                buyer.get(LAST_PURCHASE_WITHIN_S, TimeUnit.SECONDS);
            }
        } catch (ExecutionException failed) {
            throw new AssertionError("a buyer failed", failed.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("a buyer did not come to an end", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private void buyOnAndOn() {
        for (int seat = nextSeat.incrementAndGet(); open && seat <= seats; seat = nextSeat.incrementAndGet()) {
            try {
                buy(concert, seat);
                bought.incrementAndGet();
            } catch (AssertionError | ConditionTimeoutException failed) {
                if (!unfazed) {
                    throw failed;
                }
            }
        }
    }

    private static void buy(long concert, int seat) {
        Fan fan = Fan.persistent();
        Persistence.write(fan, "/api/users/" + fan.userId() + "/balance", "{\"amount\": " + PRICE + "}")
                .expect(200);
        Answer held = Persistence.write(
                        fan, "/api/reservations", "{\"concertId\": " + concert + ", \"seatNumber\": " + seat + "}")
                .expect(201);
        String body = "{\"reservationId\": \"" + held.text("reservationId") + "\"}";
        Answer paid = Persistence.write(fan, "/api/payments", body);
        assertThat(paid.status()).as("%s", paid).isIn(Set.of(200, 202));
        String payment = paid.text("paymentId");
        Eventually.holds("the end of " + payment, () -> {
            Answer answer = Persistence.ask(() -> fan.payment(payment));
            return answer.expect(200).text("status").equals("CONFIRMED");
        });
    }
}
