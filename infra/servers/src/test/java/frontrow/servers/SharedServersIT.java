package frontrow.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SharedServersIT {

    private static final Path BASE = Path.of("target").toAbsolutePath().resolve("shared-servers-it");
    private static final int END_WITHIN_SECONDS = 40;

    private Process owner;

    @BeforeEach
    void startOwner() throws IOException {
        owner = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endOwner() {
        owner.destroyForcibly();
    }

    @Test
    void givesAllTestsOfARunTheSameServersClearsWhatAKilledRunnerLeftAndEndsThemWithTheirOwner() throws Exception {
        Coordinates first = new SharedServers(BASE, owner.toHandle()).obtain();
        Coordinates second = new SharedServers(BASE, owner.toHandle()).obtain();
        List<ProcessHandle> orphans = serversOnRecord();
        assertThat(second).isEqualTo(first);
        kill(runner());
        assertThat(orphans).hasSize(4).allMatch(ProcessHandle::isAlive);

        Coordinates fresh = new SharedServers(BASE, owner.toHandle()).obtain();

        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        assertThat(fresh.createDatabase("fresh").name()).isEqualTo("fresh");
        List<ProcessHandle> servers = serversOnRecord();
        assertThat(servers).hasSize(4).allMatch(ProcessHandle::isAlive);

        owner.destroyForcibly();

        awaitEnd(servers);
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(END_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(END_WITHIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static ProcessHandle runner() throws IOException {
        String line = Files.readString(latestRun().resolve("runner"));
        return ProcessHandle.of(Long.parseLong(line.split(" ", -1)[0])).orElseThrow();
    }

    private static List<ProcessHandle> serversOnRecord() throws IOException {
        try (Stream<Path> entries = Files.list(latestRun().resolve("data/processes"))) {
            return entries.map(SharedServersIT::process).toList();
        }
    }

    private static ProcessHandle process(Path entry) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(entry).split(" ", -1)[0]))
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path latestRun() throws IOException {
        try (Stream<Path> runs = Files.list(BASE)) {
            return runs.filter(path -> path.getFileName().toString().startsWith("run-"))
                    .max(java.util.Comparator.comparing(path -> path.toFile().lastModified()))
                    .orElseThrow();
        }
    }
}
