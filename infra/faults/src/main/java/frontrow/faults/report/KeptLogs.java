package frontrow.faults.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Keeps the logs of runs that found something, a folder each. */
public final class KeptLogs {

    private final Path folder;

    public KeptLogs(Path folder) {
        this.folder = folder;
    }

    /**
     * Copies logs.
     *
     * @param name of the run; what a file system might not take is replaced
     * @return the folder that has them; empty where there are none
     */
    public String keep(Path logs, String name) {
        if (!Files.isDirectory(logs)) {
            return "";
        }
        Path kept = free(name.replaceAll("[^A-Za-z0-9.-]+", "_"));
        try (Stream<Path> files = Files.list(logs)) {
            Files.createDirectories(kept);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, kept.resolve(file.getFileName()));
            }
            return kept.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path free(String name) {
        Path kept = folder.resolve(name);
        for (int next = 2; Files.exists(kept); next++) {
            kept = folder.resolve(name + "-" + next);
        }
        return kept;
    }
}
