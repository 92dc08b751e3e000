package frontrow.payment.process;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.http.idempotency.IdempotentCall;
import frontrow.http.idempotency.Kept;
import frontrow.http.idempotency.KeptAnswers;
import frontrow.messaging.PassingFault;
import frontrow.messaging.UuidV7;
import frontrow.payment.saga.PaymentSaga;
import frontrow.payment.saga.Step;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens payments: a new one, or the one that is under way already. */
@Component
public class PaymentDesk {

    // Each round lost means that a payment in the way ended meanwhile.
    private static final int MOST_ROUNDS = 5;

    private final Payments payments;
    private final Commands commands;
    private final TransactionTemplate transaction;
    private final PaymentProperties properties;
    private final KeptAnswers keptAnswers;

    PaymentDesk(
            Payments payments,
            Commands commands,
            TransactionTemplate transaction,
            PaymentProperties properties,
            KeptAnswers keptAnswers) {
        this.payments = payments;
        this.commands = commands;
        this.transaction = transaction;
        this.properties = properties;
        this.keptAnswers = keptAnswers;
    }

    /** The payment that an earlier call with this key started or joined, if that one's outcome answers this call too. */
    public Optional<PaymentId> find(IdempotentCall call) {
        return keptAnswers
                .find(call)
                .filter(Kept.Subject.class::isInstance)
                .map(Kept.Subject.class::cast)
                .map(kept -> PaymentId.parse(kept.id()))
                .filter(id -> payments.find(id).filter(Payment::answersRetries).isPresent());
    }

    /**
     * As {@link #open(UserId, AdmissionId, ReservationId)}, once for each key: the payment is kept under it in the same
     * transaction.
     *
     * @throws frontrow.http.problem.Problem 409 if a call with this key is being opened, 422 if it was used with another body
     */
    public Opening open(IdempotentCall call, UserId user, AdmissionId admission, ReservationId reservation) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            keptAnswers.lock(call);
            return find(call).<Opening>map(Opening.UnderWay::new).orElseGet(() -> {
                Opening opening = open(user, admission, reservation);
                if (opening instanceof Opening.UnderWay(var id)) {
                    keptAnswers.keep(call, new Kept.Subject(id.toString()));
                }
                return opening;
            });
        }));
    }

    /**
     * Starts a payment, or joins the live one of this user for this reservation.
     *
     * @throws PassingFault if live payments kept coming and going
     */
    public Opening open(UserId user, AdmissionId admission, ReservationId reservation) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Opening> opening =
                    inTheWay(user, admission, reservation).or(() -> start(user, admission, reservation));
            if (opening.isPresent()) {
                return opening.get();
            }
        }
        throw new PassingFault("a payment could be neither started nor joined", null);
    }

    private Optional<Opening> inTheWay(UserId user, AdmissionId admission, ReservationId reservation) {
        List<Payment> live = payments.findLive(user, reservation, admission);
        Optional<Opening> same = live.stream()
                .filter(payment -> payment.isOf(user, reservation))
                .findFirst()
                .map(payment -> new Opening.UnderWay(payment.id()));
        return same.or(() -> live.stream().findFirst().map(_ -> new Opening.TokenInUse()));
    }

    private Optional<Opening> start(UserId user, AdmissionId admission, ReservationId reservation) {
        Step step = PaymentSaga.start();
        Payment payment = new Payment(PaymentId.of(UuidV7.next()), user, reservation, admission, step.state());
        return transaction.execute(_ -> {
            Optional<Instant> startedAt = payments.add(payment, properties.resendAfter(), properties.giveUpAfter());
            startedAt.ifPresent(at -> step.commands().forEach(command -> commands.send(payment, command, at)));
            return startedAt.map(_ -> new Opening.UnderWay(payment.id()));
        });
    }
}
