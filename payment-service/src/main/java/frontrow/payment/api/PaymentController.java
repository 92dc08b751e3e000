package frontrow.payment.api;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.http.caller.Caller;
import frontrow.http.idempotency.Retry;
import frontrow.http.problem.Problem;
import frontrow.payment.process.Opening;
import frontrow.payment.process.Outcomes;
import frontrow.payment.process.Payment;
import frontrow.payment.process.PaymentDesk;
import frontrow.payment.process.PaymentProperties;
import frontrow.payment.process.Payments;
import frontrow.payment.saga.Failure;
import frontrow.payment.saga.PaymentState.Failed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pays reservations, and tells buyers how their payments stand. */
@RestController
@RequestMapping("/api/payments")
class PaymentController {

    private static final int LISTED_AT_MOST = 100;
    private static final String RESPOND_ASYNC = "respond-async";

    private final PaymentDesk desk;
    private final Outcomes outcomes;
    private final Payments payments;
    private final PaymentProperties properties;

    PaymentController(PaymentDesk desk, Outcomes outcomes, Payments payments, PaymentProperties properties) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.payments = payments;
        this.properties = properties;
    }

    @PostMapping
    ResponseEntity<?> pay(
            Caller caller, @RequestBody PayRequest request, @RequestHeader HttpHeaders headers, Retry retry) {
        Optional<ResponseEntity<?>> kept = retry.kept();
        if (kept.isPresent()) {
            return kept.get();
        }
        PaymentId payment = retry.call().flatMap(desk::find).orElseGet(() -> open(caller, request, retry));
        try {
            return answer(outcomes.await(payment, patience(headers)));
        } catch (Problem refusal) {
            return retry.refuse(refusal);
        }
    }

    private PaymentId open(Caller caller, PayRequest request, Retry retry) {
        UserId user = new UserId(caller.requireUser());
        AdmissionId admission = AdmissionId.parse(caller.requireAdmission());
        ReservationId reservation = ReservationId.tryParse(request.reservationId())
                .orElseThrow(() -> refused(new Failure.ReservationInvalid(Failure.Reason.UNKNOWN)));
        Opening opening = retry.call()
                .map(call -> desk.open(call, user, admission, reservation))
                .orElseGet(() -> desk.open(user, admission, reservation));
        return switch (opening) {
            case Opening.UnderWay(var id) -> id;
            case Opening.TokenInUse _ -> throw Problem.of(PaymentError.TOKEN_IN_USE);
        };
    }

    @GetMapping("/{paymentId}")
    PaymentView payment(Caller caller, @PathVariable String paymentId) {
        UserId user = new UserId(caller.requireUser());
        return PaymentId.tryParse(paymentId)
                .flatMap(payments::find)
                .filter(payment -> payment.user().equals(user))
                .map(PaymentView::of)
                .orElseThrow(() -> Problem.of(PaymentError.PAYMENT_UNKNOWN));
    }

    @GetMapping
    PaymentList payments(Caller caller) {
        UserId user = new UserId(caller.requireUser());
        return new PaymentList(payments.newestOf(user, LISTED_AT_MOST).stream()
                .map(PaymentView::of)
                .toList());
    }

    private Duration patience(HttpHeaders headers) {
        boolean async = headers.getValuesAsList("Prefer").stream().anyMatch(RESPOND_ASYNC::equalsIgnoreCase);
        return async ? Duration.ZERO : properties.answerWithin();
    }

    private static ResponseEntity<PaymentView> answer(Payment payment) {
        if (payment.state() instanceof Failed failed) {
            throw refused(failed.failure());
        }
        if (payment.hasEnded()) {
            return ResponseEntity.ok(PaymentView.of(payment));
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/payments/" + payment.id()))
                .body(PaymentView.underWay(payment));
    }

    private static Problem refused(Failure failure) {
        return Refusal.of(failure).problem();
    }

    /** What is to be paid. */
    record PayRequest(String reservationId) {}

    /** One's own payments, newest first. */
    record PaymentList(List<PaymentView> payments) {}
}
