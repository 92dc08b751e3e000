package frontrow.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void carriesOnlyRecordsOfItsOwner() {
        for (Topic topic : Topic.values()) {
            String owner = topic.topicName().substring(0, topic.topicName().indexOf('.'));
            assertThat(topic.schemas())
                    .allSatisfy(schema -> assertThat(schema.getNamespace()).isEqualTo("frontrow.contracts." + owner));
        }
    }

    @Test
    void carriesEachRecordInOneTopicOnly() {
        assertThat(Arrays.stream(Topic.values()).flatMap(topic -> topic.schemas().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesTheDeadLettersOfAGroup() {
        assertThat(Topic.deadLetterTopic("wallet.events", "payment-service"))
                .isEqualTo("wallet.events.payment-service.dlt");
    }
}
