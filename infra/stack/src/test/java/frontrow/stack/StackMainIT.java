package frontrow.stack;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.servers.Directories;
import frontrow.servers.ServerPorts;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The launcher as a process, with real servers and services that only pretend. */
class StackMainIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path ROOT = TARGET.resolve("stack-main-it");
    private static final Path OUTPUT = TARGET.resolve("stack-main-it.out");
    private static final Duration START_WITHIN = Duration.ofMinutes(3);
    private static final int STOP_WITHIN_SECONDS = 20;

    private final Properties properties = new Properties();
    private Process parent;
    private Process launcher;

    @BeforeEach
    void layOut() throws IOException {
        FakeService.rootWithFakes(ROOT);
        parent = new ProcessBuilder("sleep", "600").start();
        properties.setProperty("frontrow.stack.parent", Long.toString(parent.pid()));
        properties.setProperty("frontrow.stack.server-ports", "free");
        properties.setProperty("frontrow.stack.train", "false");
        properties.setProperty("frontrow.port", Integer.toString(ServerPorts.freeInARow(6)));
    }

    @AfterEach
    void endAll() throws Exception {
        parent.destroyForcibly();
        if (launcher != null && launcher.isAlive()) {
            launcher.destroy();
            assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void stopsAllWithinItsTimeWhenItIsTerminated() throws Exception {
        launch();
        awaitOutput("Frontrow is ready");
        List<ProcessHandle> parts = partsOnRecord();
        assertThat(parts).hasSize(10).allMatch(ProcessHandle::isAlive);

        launcher.destroy();

        assertThat(launcher.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(143);
        assertThat(TARGET.resolve("run.outcome")).content().isEqualTo("143\n");
        assertThat(parts).noneMatch(ProcessHandle::isAlive);
        assertThat(output()).contains("admin / frontrow-demo", "curl http://localhost:", "Stopped after");
    }

    @Test
    void stopsInTheMiddleOfAStart() throws Exception {
        launch();
        awaitOutput("redis ");

        launcher.destroy();

        assertThat(launcher.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(partsOnRecord()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void beginsAnewWhenAskedAndNamesTheServiceThatDiesAndStopsTheRest() throws Exception {
        Path remains = ROOT.resolve(".frontrow/data/postgres/remains");
        Directories.delete(ROOT.resolve(".frontrow/data"));
        Files.createDirectories(remains);
        properties.setProperty("frontrow.fresh", "true");
        launch();
        awaitOutput("Frontrow is ready");
        assertThat(remains).doesNotExist();
        List<ProcessHandle> parts = partsOnRecord();

        part("wallet").destroyForcibly();

        assertThat(launcher.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(TARGET.resolve("run.outcome")).content().isEqualTo("1\n");
        assertThat(output()).contains("wallet ended with exit code 137, so the stack stops.", "  | listening on");
        assertThat(parts).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void showsTheLastWordsOfAServiceThatCannotStart() throws Exception {
        properties.setProperty("frontrow.fake.fails", "payment");
        launch();

        assertThat(launcher.waitFor(START_WITHIN.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(output())
                .contains(
                        "payment ended with exit code 3 while it was starting.",
                        "  | The property frontrow.fake.fails says so.");
        assertThat(partsOnRecord()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void namesThePortThatIsTakenBeforeItStartsAnything() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            properties.setProperty("frontrow.port", Integer.toString(taken.getLocalPort()));
            launch();

            assertThat(launcher.waitFor(START_WITHIN.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();

            assertThat(launcher.exitValue()).isEqualTo(1);
            assertThat(output())
                    .contains("Port " + taken.getLocalPort() + ", which gateway needs, is taken by another program.");
            assertThat(partsOnRecord()).isEmpty();
        }
    }

    @Test
    void clearsWhatAKilledLauncherLeftAndKeepsItsDataAndStopsWhenItsParentIsKilled() throws Exception {
        launch();
        awaitOutput("Frontrow is ready");
        List<ProcessHandle> orphans = partsOnRecord();
        String key = Files.readString(ROOT.resolve(".frontrow/data/keys/assertion.jwk"));
        launcher.destroyForcibly().waitFor();
        assertThat(orphans).allMatch(ProcessHandle::isAlive);

        launch();
        awaitOutput("Frontrow is ready");

        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(ROOT.resolve(".frontrow/data/keys/assertion.jwk")))
                .isEqualTo(key);
        List<ProcessHandle> parts = partsOnRecord();

        parent.destroyForcibly();

        assertThat(launcher.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(parts).hasSize(10).noneMatch(ProcessHandle::isAlive);
    }

    private void launch() throws IOException {
        Files.deleteIfExists(OUTPUT);
        Files.deleteIfExists(TARGET.resolve("run.outcome"));
        Path file = TARGET.resolve("stack-main-it.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        StackMain.class.getName(),
                        ROOT.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile())
                .start();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private void awaitOutput(String text) throws Exception {
        long deadline = System.nanoTime() + START_WITHIN.toNanos();
        while (!output().contains(text)) {
            assertThat(System.nanoTime()).as(output()).isLessThan(deadline);
            assertThat(launcher.waitFor(100, TimeUnit.MILLISECONDS))
                    .as(output())
                    .isFalse();
        }
    }

    private static String output() throws IOException {
        return Files.exists(OUTPUT) ? Files.readString(OUTPUT) : "";
    }

    private static List<ProcessHandle> partsOnRecord() throws IOException {
        Path processes = ROOT.resolve(".frontrow/data/processes");
        if (!Files.exists(processes)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(processes)) {
            return entries.map(entry -> part(entry.getFileName().toString())).toList();
        }
    }

    private static ProcessHandle part(String name) {
        try {
            String entry =
                    Files.readString(ROOT.resolve(".frontrow/data/processes").resolve(name));
            return ProcessHandle.of(Long.parseLong(entry.split(" ", -1)[0])).orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
