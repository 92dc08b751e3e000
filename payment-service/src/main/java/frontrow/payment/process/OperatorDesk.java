package frontrow.payment.process;

import frontrow.contracts.value.PaymentId;
import frontrow.http.operator.OperatorAct;
import frontrow.payment.process.Intervention.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets operators carry payments on by hand. What may be done when, the saga decides; what was done is recorded. */
@Component
public class OperatorDesk {

    private final Payments payments;
    private final Interventions interventions;
    private final PaymentHandler handler;
    private final TransactionTemplate transaction;

    OperatorDesk(
            Payments payments, Interventions interventions, PaymentHandler handler, TransactionTemplate transaction) {
        this.payments = payments;
        this.interventions = interventions;
        this.handler = handler;
        this.transaction = transaction;
    }

    /** What came of it. */
    public sealed interface Ruling {

        /** It is done and recorded. */
        record Done() implements Ruling {}

        /** There is no such payment. */
        record Unknown() implements Ruling {}

        /** The payment is over. */
        record Ended() implements Ruling {}

        /** The payment can't be turned back, or turns back already. */
        record NotReversible(StateName state) implements Ruling {}
    }

    /** Does something to a payment, and records it, unless it is refused. */
    public Ruling intervene(PaymentId id, Kind kind, OperatorAct act) {
        return transaction.execute(_ ->
                payments.lock(id).map(locked -> intervene(locked, kind, act)).orElseGet(Ruling.Unknown::new));
    }

    private Ruling intervene(LockedPayment locked, Kind kind, OperatorAct act) {
        Payment before = locked.payment();
        StateName state = StateName.of(before.state());
        if (before.hasEnded()) {
            return new Ruling.Ended();
        }
        Payment after = handler.advance(locked.askedAnew(), kind.message());
        if (kind == Kind.TURN_BACK && after.equals(before)) {
            return new Ruling.NotReversible(state);
        }
        interventions.add(before.id(), new Intervention(kind, act, state, StateName.of(after.state()), locked.now()));
        return new Ruling.Done();
    }
}
