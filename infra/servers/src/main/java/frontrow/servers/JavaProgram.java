package frontrow.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of the Java machine that starts faster from a cache of its loaded classes (JEP 483, 514). A start without
 * the cache may record what goes into it; {@link StartCacheMaker} then makes it.
 *
 * @param options of the machine: memory and the like
 * @param target {@code -jar file}, or class path and main class
 * @param cache where the cache lies once it's made; its name must change with the program's content
 * @param recorded whether a start without the cache records for it
 */
public record JavaProgram(List<String> options, List<String> target, Path cache, boolean recorded) {

    public JavaProgram {
        options = List.copyOf(options);
        target = List.copyOf(target);
    }

    /** The command that runs the program. */
    public List<String> command() {
        if (StartCacheMaker.isMade(this)) {
            return command(List.of("-XX:AOTCache=" + cache));
        }
        if (recorded && !StartCacheMaker.isRecorded(this)) {
            return command(List.of(
                    "-XX:AOTMode=record", "-XX:AOTConfiguration=" + unfinishedRecording(), "-Xlog:aot*=off,cds*=off"));
        }
        return command(List.of());
    }

    /** The command that makes the cache from the recording. */
    List<String> makingCommand(Path unfinishedCache) {
        return command(List.of(
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + recording(),
                "-XX:AOTCache=" + unfinishedCache,
                "-Xlog:aot*=off,cds*=off"));
    }

    Path recording() {
        return beside(".recording");
    }

    Path unfinishedRecording() {
        return beside(".recording.part");
    }

    Path unfinishedCache() {
        return beside(".part");
    }

    private Path beside(String suffix) {
        return cache.resolveSibling(cache.getFileName() + suffix);
    }

    private List<String> command(List<String> cacheOptions) {
        List<String> command = new ArrayList<>(List.of(Launch.java()));
        command.addAll(options);
        command.addAll(cacheOptions);
        command.addAll(target);
        return command;
    }
}
