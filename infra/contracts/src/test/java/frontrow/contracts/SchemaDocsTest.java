package frontrow.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaDocsTest {

    @ParameterizedTest
    @MethodSource("schemas")
    void saysWhatEveryRecordAndFieldIs(Schema schema) {
        assertThat(undocumented(schema)).as("of %s without a doc", schema).isEmpty();
    }

    @Test
    void seesWhatIsMissing() {
        Schema planted = new Schema.Parser().parse("""
            {"type": "record", "name": "Planted", "doc": "Planted.", "fields": [
                {"name": "told", "type": "long", "doc": "It is."},
                {"name": "untold", "type": "long"},
                {"name": "blank", "type": "long", "doc": " "},
                {"name": "inner", "doc": "It is.", "type":
                    {"type": "array", "items": {"type": "enum", "name": "Kind", "symbols": ["A"]}}}]}
            """);
        assertThat(undocumented(planted)).containsExactly("Planted.untold", "Planted.blank", "Kind");
    }

    private static Stream<Schema> schemas() {
        return Subject.all().map(Subject::schema).distinct();
    }

    private static List<String> undocumented(Schema schema) {
        List<String> found = new ArrayList<>();
        look(schema, new LinkedHashSet<>(), found);
        return found;
    }

    private static void look(Schema schema, Set<String> seen, List<String> found) {
        switch (schema.getType()) {
            case ARRAY -> look(schema.getElementType(), seen, found);
            case MAP -> look(schema.getValueType(), seen, found);
            case UNION -> schema.getTypes().forEach(type -> look(type, seen, found));
            case ENUM, FIXED -> require(schema.getDoc(), schema.getFullName(), found);
            case RECORD -> {
                require(schema.getDoc(), schema.getFullName(), found);
                if (seen.add(schema.getFullName())) {
                    for (Schema.Field field : schema.getFields()) {
                        require(field.doc(), schema.getFullName() + "." + field.name(), found);
                        look(field.schema(), seen, found);
                    }
                }
            }
            default -> {
                // A primitive is told of by the field that holds it.
            }
        }
    }

    private static void require(String doc, String of, List<String> found) {
        if (doc == null || doc.isBlank()) {
            found.add(of);
        }
    }
}
