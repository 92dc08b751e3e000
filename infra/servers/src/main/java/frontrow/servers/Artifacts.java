package frontrow.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/** Where the server programs lie in the local Maven repository that this program was built with. */
final class Artifacts {

    private static final String PLACEHOLDER = "@repository@";
    private static final String ARCHIVE_SUFFIX = ".tar.gz";

    private final Path repository = localRepository();

    /** The class path of the Kafka broker. */
    List<Path> kafka() {
        return all().filter(file -> !file.toString().endsWith(ARCHIVE_SUFFIX)).toList();
    }

    /** The archive of the schema registry. */
    Path registryArchive() {
        return all().filter(file -> file.toString().endsWith(ARCHIVE_SUFFIX))
                .findFirst()
                .orElseThrow(() -> new PartFailedException("The build listed no archive of the schema registry."));
    }

    /** Short, and another one whenever the list of artifacts is. */
    String fingerprint() {
        return Integer.toHexString(list().hashCode());
    }

    private Stream<Path> all() {
        return Stream.of(list().split("\\|", -1))
                .map(entry -> repository.resolve(entry.strip().substring(PLACEHOLDER.length() + 1)))
                .peek(Artifacts::refuseMissing);
    }

    private static String list() {
        try (InputStream list =
                Objects.requireNonNull(Artifacts.class.getResourceAsStream("artifacts.list"), "artifacts.list")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseMissing(Path file) {
        if (!Files.exists(file)) {
            throw new PartFailedException("The Maven artifact " + file + " is missing: build infra/servers again.");
        }
    }

    /** A jar of the class path lies at {@code group/artifact/version/file} below the repository. */
    private static Path localRepository() {
        Path jar = location(XZInputStream.class);
        Path above = Path.of("org/tukaani/xz/version", jar.getFileName().toString());
        Path repository = jar;
        for (int level = 0; level < above.getNameCount(); level++) {
            repository = Objects.requireNonNull(repository.getParent(), "no Maven repository above " + jar);
        }
        return repository;
    }

    /** The jar or directory that a class was loaded from. */
    static Path location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no path: " + source.getLocation(), e);
        }
    }

    /** The jar that holds a resource, from a URL such as {@code jar:file:/x.jar!/entry}. */
    static Path jarOf(String resource) {
        String url = Objects.requireNonNull(Artifacts.class.getResource(resource), resource)
                .toString();
        return Path.of(URI.create(url.substring("jar:".length(), url.indexOf("!/"))));
    }
}
