package frontrow.explore;

import frontrow.explore.PaymentPart.Row;
import frontrow.explore.Scenario.Claim;
import frontrow.explore.Violation.Promise;
import frontrow.payment.api.BuyersView;
import frontrow.payment.messages.SagaEdge;
import frontrow.payment.process.Payment;
import frontrow.payment.saga.PaymentMessage;
import frontrow.payment.saga.PaymentSaga;
import frontrow.payment.saga.PaymentState;
import frontrow.payment.saga.Step;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One payment: the real saga and its edge, and the handler's four lines around them. */
final class PaymentPart extends Part<Row> {

    private static final Instant NOW = Instant.parse("2026-05-29T06:30:00Z");
    private static final PaymentMessage OPENED = new PaymentMessage.RetryDue();

    private final int payment;
    private final Claim claim;
    private final Pieces pieces;

    PaymentPart(Vocabulary vocabulary, int payment, Claim claim, Pieces pieces) {
        super(vocabulary);
        this.payment = payment;
        this.claim = claim;
        this.pieces = pieces;
    }

    /**
     * A payment's row.
     *
     * @param state null as long as it isn't opened
     * @param ends how often its end was announced
     */
    record Row(@Nullable PaymentState state, int ends) {

        static final Row NOT_OPENED = new Row(null, 0);

        boolean isLive() {
            return state instanceof PaymentState.Live;
        }

        boolean hasEnded() {
            return state instanceof PaymentState.Ended;
        }
    }

    @Override
    Row after(Row before, Act act, Sent sent) {
        return switch (act) {
            case Act.Open _ -> advance(before, PaymentSaga.start(), OPENED, sent);
            case Act.Alarm alarm -> hear(before, alarm.message(), sent);
            case Act.Hear(Message.Answer answer) -> hear(before, answer.told().message(), sent);
            case Act.Hear _,
                    Act.Hold _,
                    Act.GiveBack _,
                    Act.HoldPasses _,
                    Act.PinPasses _,
                    Act.Sweep _,
                    Act.Leave _,
                    Act.Charge _ -> throw new IllegalArgumentException(act + " is no payment's business");
        };
    }

    private Row hear(Row before, PaymentMessage message, Sent sent) {
        Step step = pieces.saga().decide(before.state(), message);
        return step.isIgnored() ? before : advance(before, step, message, sent);
    }

    private Row advance(Row before, Step step, PaymentMessage heard, Sent sent) {
        Sent all = new Sent();
        Payment after = payment(step.state());
        step.commands().forEach(command -> SagaEdge.send(after, command, NOW, all));
        all.messages().forEach(order -> sent.messages().add(pieces.sending().send(heard, order)));
        return new Row(step.state(), before.ends() + all.ends());
    }

    @Override
    @Nullable
    Violation judge(Row before, Row after) {
        if (before.state() == null
                || told(before).equals("PROCESSING")
                || told(before).equals(told(after))) {
            return null;
        }
        String what = "payment %d read %s, and then %s".formatted(payment, told(before), told(after));
        return new Violation(Promise.WORD_IS_KEPT, what);
    }

    /** The names of all states that it was met in. */
    Stream<String> met() {
        return states().map(Row::state)
                .filter(Objects::nonNull)
                .map(state -> state.getClass().getSimpleName());
    }

    /** What its buyer reads. */
    String told(Row row) {
        return row.state() == null ? "" : BuyersView.status(payment(row.state()));
    }

    private Payment payment(PaymentState state) {
        return new Payment(Cast.payment(payment), claim.user(), claim.reservation(), claim.admission(), state);
    }
}
