package frontrow.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every schema against all its published versions. With {@code -Dfrontrow.publish-schemas} it writes the next
 * version of what has changed, if that is compatible.
 */
class PublishedSchemasTest {

    private static final PublishedSchemas PUBLISHED = new PublishedSchemas(Path.of("src", "published"));

    @ParameterizedTest
    @MethodSource("subjects")
    void keepsItsPromise(Subject subject) throws IOException {
        List<Schema> versions = PUBLISHED.versions(subject.name());
        Optional<String> complaint = SchemaPromise.complaint(subject, versions);
        if (complaint.isEmpty()) {
            return;
        }
        boolean publish = System.getProperty("frontrow.publish-schemas") != null;
        if (!publish || SchemaPromise.incompatibility(subject, versions).isPresent()) {
            fail(complaint.get());
        }
        PUBLISHED.publish(subject);
    }

    @Test
    void keepsEveryRecordThatWasEverPublished() throws IOException {
        assertThat(subjects().map(Subject::name).collect(Collectors.toSet()))
                .as("records of these subjects may still stand in topics and must stay readable")
                .containsAll(PUBLISHED.subjects());
    }

    private static Stream<Subject> subjects() {
        return Subject.all();
    }
}
