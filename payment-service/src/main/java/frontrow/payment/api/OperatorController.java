package frontrow.payment.api;

import frontrow.contracts.value.PaymentId;
import frontrow.http.caller.Caller;
import frontrow.http.operator.OperatorAct;
import frontrow.http.operator.Page;
import frontrow.http.problem.Problem;
import frontrow.http.time.Zoned;
import frontrow.payment.process.BookedPayment;
import frontrow.payment.process.BookedPayment.Tally;
import frontrow.payment.process.Intervention.Kind;
import frontrow.payment.process.Interventions;
import frontrow.payment.process.OperatorDesk;
import frontrow.payment.process.OperatorDesk.Ruling;
import frontrow.payment.process.PaymentBooks;
import frontrow.payment.process.StateName;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the operator on call how payments stand, and lets a stuck one be carried on by hand. */
@RestController
@RequestMapping("/api/admin/payments")
class OperatorController {

    private static final int ACTS_SHOWN = 100;
    private static final long OLDEST_SECONDS = Duration.ofDays(3650).toSeconds();

    private final OperatorDesk desk;
    private final PaymentBooks books;
    private final Interventions interventions;
    private final Zoned zoned;

    OperatorController(OperatorDesk desk, PaymentBooks books, Interventions interventions, Zoned zoned) {
        this.desk = desk;
        this.books = books;
        this.interventions = interventions;
        this.zoned = zoned;
    }

    @GetMapping
    OperatorList payments(
            Caller caller,
            @RequestParam(required = false) @Nullable StateName state,
            @RequestParam(defaultValue = "0") long olderThanSeconds,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        caller.requireRole(OperatorAct.ROLE);
        if (olderThanSeconds < 0 || olderThanSeconds > OLDEST_SECONDS) {
            throw Problem.invalid("olderThanSeconds", "0 이상 %d 이하여야 합니다".formatted(OLDEST_SECONDS));
        }
        Page<PaymentId> page = Page.of(cursor, limit, PaymentId::tryParse);
        List<BookedPayment> found =
                books.oldest(state, Duration.ofSeconds(olderThanSeconds), page.after(), page.lookFor());
        Page.Cut<BookedPayment> cut = page.cut(found, booked -> booked.payment().id());
        return new OperatorList(cut.items().stream().map(OperatorView::of).toList(), cut.next());
    }

    @GetMapping("/summary")
    Summary summary(Caller caller) {
        caller.requireRole(OperatorAct.ROLE);
        return new Summary(books.live().stream().map(StateCount::of).toList());
    }

    @GetMapping("/{paymentId}")
    OperatorDetail payment(Caller caller, @PathVariable String paymentId) {
        caller.requireRole(OperatorAct.ROLE);
        return detail(known(paymentId));
    }

    @PostMapping("/{paymentId}/ask-again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    OperatorDetail askAgain(Caller caller, @PathVariable String paymentId, @RequestBody ActRequest request) {
        return intervene(Kind.ASK_AGAIN, paymentId, OperatorAct.of(caller, request.reason()));
    }

    @PostMapping("/{paymentId}/turn-back")
    @ResponseStatus(HttpStatus.ACCEPTED)
    OperatorDetail turnBack(Caller caller, @PathVariable String paymentId, @RequestBody ActRequest request) {
        return intervene(Kind.TURN_BACK, paymentId, OperatorAct.of(caller, request.reason()));
    }

    private OperatorDetail intervene(Kind kind, String paymentId, OperatorAct act) {
        PaymentId id = known(paymentId);
        return switch (desk.intervene(id, kind, act)) {
            case Ruling.Done _ -> detail(id);
            case Ruling.Unknown _ -> throw Problem.of(PaymentError.PAYMENT_UNKNOWN);
            case Ruling.Ended _ -> throw Problem.of(PaymentError.PAYMENT_ENDED);
            case Ruling.NotReversible(var state) ->
                throw Problem.of(PaymentError.PAYMENT_NOT_REVERSIBLE).with("state", state);
        };
    }

    private OperatorDetail detail(PaymentId id) {
        return books.find(id)
                .map(booked -> OperatorDetail.of(booked, interventions.latestOf(id, ACTS_SHOWN), zoned))
                .orElseThrow(() -> Problem.of(PaymentError.PAYMENT_UNKNOWN));
    }

    private static PaymentId known(String paymentId) {
        return PaymentId.tryParse(paymentId).orElseThrow(() -> Problem.of(PaymentError.PAYMENT_UNKNOWN));
    }

    /** Why something is done, in the operator's own words. */
    record ActRequest(String reason) {}

    /** A page of payments, oldest first; {@code next} is the cursor of the page after it, null at the end. */
    record OperatorList(
            List<OperatorView> payments, @Nullable String next) {}

    /** How many live payments there are, state by state. */
    record Summary(List<StateCount> states) {}

    /** The live payments in one state; {@code oldestSeconds} is null where there is none. */
    record StateCount(StateName state, long count, @Nullable Long oldestSeconds) {

        static StateCount of(Tally tally) {
            Duration oldest = tally.oldest();
            return new StateCount(tally.state(), tally.count(), oldest == null ? null : oldest.toSeconds());
        }
    }
}
