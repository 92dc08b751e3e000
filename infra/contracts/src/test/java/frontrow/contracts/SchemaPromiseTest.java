package frontrow.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants schemas that break their promise, to show that the check sees it. */
class SchemaPromiseTest {

    private static final String ID = field("id", "\"long\"", "");
    private static final String NOTE = field("note", "\"string\"", ", \"default\": \"\"");

    @Test
    void isContentWithWhatWasPublished() {
        assertThat(complaint(record(ID), record(ID))).isEmpty();
    }

    @Test
    void seesANewFieldWithoutADefault() {
        assertThat(complaint(record(ID, field("note", "\"string\"", "")), record(ID)))
                .contains("can't replace its version 1");
    }

    @Test
    void seesAFieldTakenAwayThatHadNoDefault() {
        assertThat(complaint(record(NOTE), record(ID, NOTE))).contains("can't replace its version 1");
    }

    @Test
    void seesAFieldOfAnotherType() {
        assertThat(complaint(record(field("id", "\"string\"", "")), record(ID))).contains("can't replace");
        assertThat(complaint(record(field("id", "\"int\"", "")), record(ID))).contains("can't replace");
    }

    @Test
    void seesASymbolTakenAwayOrAddedWithoutADefault() {
        assertThat(complaint(record(reasons("A", "B")), record(reasons("A")))).contains("can't replace");
        assertThat(complaint(record(reasons("A")), record(reasons("A", "B")))).contains("can't replace");
    }

    @Test
    void seesAnotherUnitOfTime() {
        assertThat(complaint(record(time("timestamp-millis")), record(time("timestamp-micros"))))
                .contains("Planted.at has another logical type");
    }

    @Test
    void looksAtEveryVersionAndNotOnlyTheLast() {
        Subject again = subject(record(field("note", "\"long\"", ", \"default\": 0")));
        List<Schema> versions =
                List.of(subject(record(NOTE)).schema(), subject(record()).schema());
        assertThat(SchemaPromise.complaint(again, versions).orElse("")).contains("can't replace its version 1");
    }

    @Test
    void allowsANewFieldWithADefaultOnceItIsPublished() {
        Subject changed = subject(record(ID, NOTE));
        Schema first = subject(record(ID)).schema();
        assertThat(SchemaPromise.incompatibility(changed, List.of(first))).isEmpty();
        assertThat(SchemaPromise.complaint(changed, List.of(first)).orElse(""))
                .contains("is not published as it is now", SchemaPromise.PUBLISH, "v2.avsc");
        assertThat(SchemaPromise.complaint(changed, List.of(first, changed.schema())))
                .isEmpty();
    }

    @Test
    void saysHowToPublishANewRecord() {
        assertThat(SchemaPromise.complaint(subject(record(ID)), List.of()).orElse(""))
                .contains(SchemaPromise.PUBLISH, "v1.avsc");
    }

    @Test
    void wantsAChangedDocPublishedToo() {
        assertThat(complaint(record(ID).replace("What it is", "What it was"), record(ID)))
                .contains("is not published as it is now");
    }

    @Test
    void readsBackWhatItPublishes(@TempDir Path folder) throws IOException {
        PublishedSchemas published = new PublishedSchemas(folder);
        Subject first = subject(record(ID));
        Subject second = subject(record(ID, NOTE));
        published.publish(first);
        published.publish(second);
        assertThat(published.subjects()).containsExactly(first.name());
        assertThat(published.versions(first.name())).containsExactly(first.schema(), second.schema());
        assertThat(SchemaPromise.complaint(second, published.versions(second.name())))
                .isEmpty();
    }

    private static String complaint(String now, String published) {
        return SchemaPromise.complaint(subject(now), List.of(subject(published).schema()))
                .orElse("");
    }

    private static Subject subject(String json) {
        return new Subject("planted.events-Planted", new Schema.Parser().parse(json));
    }

    private static String record(String... fields) {
        return "{\"type\": \"record\", \"name\": \"Planted\", \"fields\": [" + String.join(", ", fields) + "]}";
    }

    private static String field(String name, String type, String more) {
        return "{\"name\": \"%s\", \"type\": %s, \"doc\": \"What it is.\"%s}".formatted(name, type, more);
    }

    private static String reasons(String... symbols) {
        String type = "{\"type\": \"enum\", \"name\": \"Reason\", \"symbols\": [\"%s\"]}"
                .formatted(String.join("\", \"", symbols));
        return field("reason", type, "");
    }

    private static String time(String unit) {
        return field("at", "{\"type\": \"long\", \"logicalType\": \"%s\"}".formatted(unit), "");
    }
}
