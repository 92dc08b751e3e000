package frontrow.messaging.schema;

import frontrow.contracts.Topic;
import frontrow.messaging.PassingFault;
import frontrow.messaging.schema.KnownSchemas.Known;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * Ids of our schemas, and schemas of others' ids, learnt once and kept: in memory, and in the service's database for
 * the next start. Subjects follow Confluent's TopicRecordNameStrategy: {@code <topic>-<record's full name>}.
 */
public final class SchemaRegistry {

    private final RegistryClient client;
    private final KnownSchemas known;
    private final Map<String, Integer> idBySubject = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemaById = new ConcurrentHashMap<>();

    public SchemaRegistry(RegistryClient client, KnownSchemas known) {
        this.client = client;
        this.known = known;
    }

    /**
     * Learns the id of every schema of ours, asking the registry only for those it never told before.
     *
     * @throws IncompatibleSchema if the registry refuses one
     * @throws PassingFault if the registry is away and something is still unknown
     */
    public void learn() {
        List<Known> all = known.all();
        List<Subject> unknown =
                subjects().filter(subject -> !recall(subject, all)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        client.requireFullTransitiveCompatibility();
        unknown.forEach(this::register);
    }

    /**
     * The id under which a record is written to a topic.
     *
     * @throws PassingFault if the registry has been away since this service first started
     */
    public int idOf(Topic topic, Schema schema) {
        Integer id = idBySubject.get(new Subject(topic, schema).name());
        if (id == null) {
            throw new PassingFault("the schema registry has not been reached yet", null);
        }
        return id;
    }

    /**
     * The schema of an id.
     *
     * @throws UnreadableRecord if there is none, or it can't be understood
     * @throws PassingFault if it is not known yet and the registry is away
     */
    public Schema schemaOf(int id) {
        Schema schema = schemaById.get(id);
        return schema != null ? schema : find(id);
    }

    private Schema find(int id) {
        Schema schema = parse(id, known.text(id).orElseGet(() -> ask(id)));
        schemaById.put(id, schema);
        return schema;
    }

    private String ask(int id) {
        String text = client.schemaText(id);
        known.remember(new Known("", id, text));
        return text;
    }

    private static Schema parse(int id, String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (SchemaParseException unknownForm) {
            throw new UnreadableRecord("schema " + id + " is not an Avro schema", unknownForm);
        }
    }

    private boolean recall(Subject subject, List<Known> all) {
        String text = subject.schema().toString();
        return all.stream()
                .filter(one ->
                        one.subject().equals(subject.name()) && one.schemaText().equals(text))
                .findFirst()
                .map(one -> keep(subject, one.schemaId()))
                .isPresent();
    }

    private void register(Subject subject) {
        int id = client.register(subject.name(), subject.schema());
        known.remember(new Known(subject.name(), id, subject.schema().toString()));
        keep(subject, id);
    }

    private int keep(Subject subject, int id) {
        idBySubject.put(subject.name(), id);
        schemaById.put(id, subject.schema());
        return id;
    }

    private static java.util.stream.Stream<Subject> subjects() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> topic.schemas().stream().map(schema -> new Subject(topic, schema)));
    }

    private record Subject(Topic topic, Schema schema) {
        String name() {
            return topic.topicName() + "-" + schema.getFullName();
        }
    }
}
