package frontrow.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** What each schema owes to those who wrote and read its earlier versions: FULL_TRANSITIVE compatibility. */
final class SchemaPromise {

    static final String PUBLISH = "mvn -pl infra/contracts test -Dfrontrow.publish-schemas";

    private SchemaPromise() {}

    /** What is wrong with a schema given its published versions, the first one first; or nothing. */
    static Optional<String> complaint(Subject subject, List<Schema> versions) {
        return incompatibility(subject, versions).or(() -> unpublished(subject, versions));
    }

    /** Whether some published version and this schema can't read each other's records. */
    static Optional<String> incompatibility(Subject subject, List<Schema> versions) {
        for (int i = versions.size(); i > 0; i--) {
            Optional<String> reason = difference(subject.schema(), versions.get(i - 1));
            if (reason.isPresent()) {
                return Optional.of(
                        ("%s can't replace its version %d: %s. Records of that version are kept, and services that"
                            + " know only it still run: give a new field a default, leave a field where it was, or add"
                            + " a new record.")
                                .formatted(subject, i, reason.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unpublished(Subject subject, List<Schema> versions) {
        if (!versions.isEmpty()
                && versions.getLast().toString().equals(subject.schema().toString())) {
            return Optional.empty();
        }
        return Optional.of(
                "%s is not published as it is now. If the change is meant, run `%s` and commit the file v%d.avsc"
                                .formatted(subject, PUBLISH, versions.size() + 1)
                        + " that it writes under infra/contracts/src/published; a version once published is never"
                        + " edited.");
    }

    private static Optional<String> difference(Schema schema, Schema published) {
        List<String> found = new ArrayList<>();
        found.addAll(unreadable(schema, published));
        found.addAll(unreadable(published, schema));
        compareMeaning(schema, published, schema.getName(), found);
        return found.stream().findFirst();
    }

    private static List<String> unreadable(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(one -> one.getType() + " at " + one.getLocation() + " (" + one.getMessage() + ")")
                .toList();
    }

    // Avro reads a count of milliseconds as one of microseconds without a word.
    private static void compareMeaning(Schema schema, Schema published, String path, List<String> found) {
        if (!Objects.equals(name(schema.getLogicalType()), name(published.getLogicalType()))) {
            found.add("%s has another logical type".formatted(path));
        }
        if (schema.getType() != published.getType()) {
            return;
        }
        switch (schema.getType()) {
            case RECORD ->
                published.getFields().forEach(field -> {
                    Schema.Field now = schema.getField(field.name());
                    if (now != null) {
                        compareMeaning(now.schema(), field.schema(), path + "." + field.name(), found);
                    }
                });
            case ARRAY -> compareMeaning(schema.getElementType(), published.getElementType(), path + "[]", found);
            case MAP -> compareMeaning(schema.getValueType(), published.getValueType(), path + "{}", found);
            default -> {
                // Unions are not used but for null and one type, and primitives hold nothing further.
            }
        }
    }

    private static String name(LogicalType type) {
        return type == null ? "" : type.getName();
    }
}
