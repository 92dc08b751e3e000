package frontrow.payment.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Tells one payment's life, message by message, and checks each answer. */
final class Transcript {

    private final Step step;

    private Transcript(Step step) {
        this.step = step;
    }

    static Transcript start() {
        return new Transcript(PaymentSaga.start());
    }

    static Transcript given(PaymentState state) {
        return new Transcript(new Step(state, List.of()));
    }

    Transcript when(PaymentMessage message) {
        return new Transcript(PaymentSaga.decide(step.state(), message));
    }

    Transcript then(PaymentCommand... commands) {
        assertThat(step.commands()).containsExactly(commands);
        return this;
    }

    Transcript ignores(PaymentMessage... messages) {
        for (PaymentMessage message : messages) {
            Step next = PaymentSaga.decide(step.state(), message);
            assertThat(next.state()).as("after %s", message).isEqualTo(step.state());
            assertThat(next.commands()).as("after %s", message).isEmpty();
        }
        return this;
    }

    void ends(PaymentState end, PaymentCommand announcement) {
        assertThat(step.state()).isEqualTo(end);
        assertThat(end).isInstanceOf(PaymentState.Ended.class);
        then(announcement);
        // What has ended stays so, whatever still comes.
        ignores(SagaWords.messages().toArray(PaymentMessage[]::new));
    }
}
