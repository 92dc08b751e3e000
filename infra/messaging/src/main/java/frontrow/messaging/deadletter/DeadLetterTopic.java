package frontrow.messaging.deadletter;

import frontrow.contracts.Topic;
import frontrow.messaging.Subscription;

/** Whose dead letters a topic holds: those that came from one topic to one group. */
record DeadLetterTopic(String topic, String group) {

    static DeadLetterTopic of(Subscription subscription) {
        return new DeadLetterTopic(subscription.topic().topicName(), subscription.group());
    }

    /** Its own name, without the configured prefix. */
    String name() {
        return Topic.deadLetterTopic(topic, group);
    }
}
