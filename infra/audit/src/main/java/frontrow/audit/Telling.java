package frontrow.audit;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the topics say about one payment. Each kind of statement is kept as a sentence, to be compared with the sentence
 * that the books make. An answer that a service gives again is another message with the same sentence; how the payment
 * ended is told by one message alone, which may be delivered twice.
 */
final class Telling {

    private final Map<Kind, String> sentences = new EnumMap<>(Kind.class);
    private @Nullable UUID endedBy;
    private @Nullable String contradiction;

    /** What is told. */
    enum Kind {
        ENDED("payment.events"),
        DEBITED("wallet.events"),
        SEATS_CONFIRMED("reservation.events"),
        TOKEN_SPENT("queue.events");

        private final String topic;

        Kind(String topic) {
            this.topic = topic;
        }

        String topic() {
            return topic;
        }
    }

    void hear(Kind kind, @Nullable UUID messageId, String sentence) {
        String before = sentences.putIfAbsent(kind, sentence);
        if (before != null && !before.equals(sentence)) {
            contradiction = kind.topic() + " says both \"" + before + "\" and \"" + sentence + "\"";
        }
        if (kind == Kind.ENDED) {
            if (before != null && !(messageId != null && messageId.equals(endedBy)) && contradiction == null) {
                contradiction = kind.topic() + " says twice, in two messages, \"" + sentence + "\"";
            }
            endedBy = messageId;
        }
    }

    @Nullable
    String sentence(Kind kind) {
        return sentences.get(kind);
    }

    /** Two statements that can't both be right; null if there are none. */
    @Nullable
    String contradiction() {
        return contradiction;
    }
}
