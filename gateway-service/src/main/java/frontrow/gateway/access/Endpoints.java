package frontrow.gateway.access;

import static frontrow.gateway.access.Proof.ADMIN;
import static frontrow.gateway.access.Proof.ADMISSION;
import static frontrow.gateway.access.Proof.ADMISSION_OF_SAME_USER;
import static frontrow.gateway.access.Proof.IDENTITY;
import static frontrow.gateway.access.Proof.NOTHING;
import static frontrow.gateway.access.Proof.PASSWORD;
import static frontrow.gateway.access.Proof.QUEUE_TOKEN;
import static frontrow.gateway.access.Proof.SAME_USER;
import static frontrow.gateway.upstream.Service.CONCERT;
import static frontrow.gateway.upstream.Service.PAYMENT;
import static frontrow.gateway.upstream.Service.QUEUE;
import static frontrow.gateway.upstream.Service.RESERVATION;
import static frontrow.gateway.upstream.Service.WALLET;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;

/** Every call that goes through the door, and what has to be proved for it. What isn't listed doesn't exist. */
public final class Endpoints {
    /** The path variable of a path that belongs to one user. */
    static final String USER = "userId";

    /** The whole table. */
    public static final List<Endpoint> ALL = List.of(
            Endpoint.own(POST, "/api/users", NOTHING),
            Endpoint.own(POST, "/api/auth/login", PASSWORD),
            Endpoint.of(QUEUE, POST, "/api/queue/token", IDENTITY),
            Endpoint.of(QUEUE, DELETE, "/api/queue/token", QUEUE_TOKEN),
            Endpoint.of(QUEUE, GET, "/api/queue/status", QUEUE_TOKEN),
            Endpoint.of(CONCERT, GET, "/api/concerts", NOTHING),
            Endpoint.of(CONCERT, GET, "/api/concerts/available-dates", NOTHING),
            Endpoint.of(CONCERT, GET, "/api/concerts/{concertId}/seats", NOTHING),
            Endpoint.of(RESERVATION, POST, "/api/reservations", ADMISSION),
            Endpoint.of(RESERVATION, GET, "/api/reservations", IDENTITY),
            Endpoint.of(RESERVATION, GET, "/api/reservations/{reservationId}", IDENTITY),
            Endpoint.of(RESERVATION, DELETE, "/api/reservations/{reservationId}", ADMISSION),
            Endpoint.of(WALLET, POST, "/api/users/{userId}/balance", ADMISSION_OF_SAME_USER),
            Endpoint.of(WALLET, GET, "/api/users/{userId}/balance", SAME_USER),
            Endpoint.of(WALLET, GET, "/api/users/{userId}/balance/history", SAME_USER),
            Endpoint.of(PAYMENT, POST, "/api/payments", ADMISSION).within(TimeLimit.LONG),
            Endpoint.of(PAYMENT, GET, "/api/payments", IDENTITY),
            Endpoint.of(PAYMENT, GET, "/api/payments/{paymentId}", IDENTITY),
            Endpoint.of(CONCERT, POST, "/api/admin/concerts", ADMIN).within(TimeLimit.LONG),
            Endpoint.of(RESERVATION, GET, "/api/admin/reservations/{reservationId}/history", ADMIN),
            Endpoint.of(PAYMENT, GET, "/api/admin/payments", ADMIN),
            Endpoint.of(PAYMENT, GET, "/api/admin/payments/summary", ADMIN),
            Endpoint.of(PAYMENT, GET, "/api/admin/payments/{paymentId}", ADMIN),
            Endpoint.of(PAYMENT, POST, "/api/admin/payments/{paymentId}/ask-again", ADMIN),
            Endpoint.of(PAYMENT, POST, "/api/admin/payments/{paymentId}/turn-back", ADMIN),
            Endpoint.of(QUEUE, GET, "/api/admin/dead-letters/queue", ADMIN),
            Endpoint.of(QUEUE, GET, "/api/admin/dead-letters/queue/{id}", ADMIN),
            Endpoint.of(QUEUE, POST, "/api/admin/dead-letters/queue/{id}/send-again", ADMIN),
            Endpoint.of(CONCERT, GET, "/api/admin/dead-letters/concert", ADMIN),
            Endpoint.of(CONCERT, GET, "/api/admin/dead-letters/concert/{id}", ADMIN),
            Endpoint.of(CONCERT, POST, "/api/admin/dead-letters/concert/{id}/send-again", ADMIN),
            Endpoint.of(RESERVATION, GET, "/api/admin/dead-letters/reservation", ADMIN),
            Endpoint.of(RESERVATION, GET, "/api/admin/dead-letters/reservation/{id}", ADMIN),
            Endpoint.of(RESERVATION, POST, "/api/admin/dead-letters/reservation/{id}/send-again", ADMIN),
            Endpoint.of(WALLET, GET, "/api/admin/dead-letters/wallet", ADMIN),
            Endpoint.of(WALLET, GET, "/api/admin/dead-letters/wallet/{id}", ADMIN),
            Endpoint.of(WALLET, POST, "/api/admin/dead-letters/wallet/{id}/send-again", ADMIN),
            Endpoint.of(PAYMENT, GET, "/api/admin/dead-letters/payment", ADMIN),
            Endpoint.of(PAYMENT, GET, "/api/admin/dead-letters/payment/{id}", ADMIN),
            Endpoint.of(PAYMENT, POST, "/api/admin/dead-letters/payment/{id}/send-again", ADMIN),
            Endpoint.own(GET, "/actuator/health", NOTHING),
            Endpoint.own(GET, "/actuator/health/liveness", NOTHING),
            Endpoint.own(GET, "/actuator/health/readiness", NOTHING),
            Endpoint.own(GET, "/actuator/health/stack", NOTHING));

    private Endpoints() {}
}
