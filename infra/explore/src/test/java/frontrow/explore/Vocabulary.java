package frontrow.explore;

import java.util.stream.Stream;

/** Numbers for all messages and acts of one exploration. A set of messages is a {@code long}, a bit for each. */
final class Vocabulary {

    /** A bound of messages and other acts together, far above what three payments have. */
    static final int ACTS_MAX = 150;

    private final Interner<Message> messages = new Interner<>();
    private final Interner<Act> acts = new Interner<>();

    /** A set of one message. */
    long place(Message message) {
        int number = messages.number(message);
        if (number >= Long.SIZE) {
            throw new IllegalStateException("more messages than a set can hold: " + message);
        }
        return 1L << number;
    }

    Message message(int number) {
        return messages.value(number);
    }

    /** The kinds of all messages. */
    Stream<String> messages() {
        return messages.values().map(Message::kind);
    }

    int number(Act act) {
        int number = acts.number(act);
        if (number >= ACTS_MAX) {
            throw new IllegalStateException("more acts than there is place for: " + act);
        }
        return number;
    }

    Act act(int number) {
        return acts.value(number);
    }
}
