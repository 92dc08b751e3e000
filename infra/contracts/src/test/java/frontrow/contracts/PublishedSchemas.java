package frontrow.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The schemas under which records were ever written: {@code <subject>/v1.avsc} and up, never changed afterwards. */
record PublishedSchemas(Path root) {

    /** All versions of a subject, the first one first. */
    List<Schema> versions(String subject) throws IOException {
        List<Schema> versions = new ArrayList<>();
        for (Path file = file(subject, 1); Files.exists(file); file = file(subject, versions.size() + 1)) {
            versions.add(new Schema.Parser().parse(Files.readString(file)));
        }
        return versions;
    }

    Set<String> subjects() throws IOException {
        if (Files.notExists(root)) {
            return Set.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Writes the subject's next version. */
    void publish(Subject subject) throws IOException {
        Path file = file(subject.name(), versions(subject.name()).size() + 1);
        Files.createDirectories(file.getParent());
        Files.writeString(file, subject.schema().toString(true) + "\n");
    }

    private Path file(String subject, int version) {
        return root.resolve(subject).resolve("v" + version + ".avsc");
    }
}
