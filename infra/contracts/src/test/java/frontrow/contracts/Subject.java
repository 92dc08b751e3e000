package frontrow.contracts;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * A record of a topic, under the name by which the schema registry keeps it.
 *
 * @param schema in full, with everything it refers to, as the registry gets it
 */
record Subject(String name, Schema schema) {

    static Stream<Subject> all() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> topic.schemas().stream()
                        .map(schema -> new Subject(topic.topicName() + "-" + schema.getFullName(), schema)));
    }

    @Override
    public String toString() {
        return name;
    }
}
