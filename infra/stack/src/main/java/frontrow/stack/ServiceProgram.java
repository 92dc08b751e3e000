package frontrow.stack;

import frontrow.servers.Directories;
import frontrow.servers.JavaProgram;
import frontrow.servers.Launch;
import frontrow.servers.PartFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service's jar, laid out as plain jars in a directory named after its content: nested jars start slowly and can't
 * have a start cache. The cache lies in the same directory, so another build has another one.
 */
final class ServiceProgram {

    private static final List<String> MACHINE = List.of(
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true");

    private static final int HASH_CHARACTERS = 16;

    private final Service service;
    private final StackSettings settings;

    ServiceProgram(Service service, StackSettings settings) {
        this.service = service;
        this.settings = settings;
    }

    /** Lays the jar out where that hasn't been done yet. */
    JavaProgram program() {
        Path jar = service.jar(settings.root());
        Path directory = settings.programs().resolve(service.word() + "-" + hash(jar));
        if (!Files.isDirectory(directory)) {
            deleteEarlier();
            extract(jar, directory);
        }
        List<String> options = new ArrayList<>(List.of("-Xmx" + settings.maxHeap()));
        options.addAll(MACHINE);
        return new JavaProgram(
                options,
                List.of("-jar", directory.resolve("app.jar").toString()),
                directory.resolve("java-" + Runtime.version() + ".aot"),
                settings.trained());
    }

    private void extract(Path jar, Path directory) {
        Path partial = directory.resolveSibling(directory.getFileName() + ".partial");
        Directories.delete(partial);
        ProcessBuilder extraction = new ProcessBuilder(
                        Launch.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        partial.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Files.createDirectories(settings.programs());
            if (extraction.start().waitFor() != 0) {
                throw new PartFailedException("The jar of " + service.word() + "-service can't be laid out.");
            }
            Files.move(partial.resolve(jar.getFileName()), partial.resolve("app.jar"));
            Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailedException("The start was interrupted.", e);
        }
    }

    private void deleteEarlier() {
        if (!Files.isDirectory(settings.programs())) {
            return;
        }
        try (Stream<Path> entries = Files.list(settings.programs())) {
            entries.filter(entry -> entry.getFileName().toString().startsWith(service.word() + "-"))
                    .forEach(Directories::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path jar) {
        try (InputStream content = Files.newInputStream(jar)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_CHARACTERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
