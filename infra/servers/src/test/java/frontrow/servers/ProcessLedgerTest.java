package frontrow.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLedgerTest {

    @TempDir
    Path directory;

    @Test
    void endsAProcessThatAnEarlierRunLeftBehind() throws Exception {
        Process process = new ProcessBuilder("sleep", "600").start();
        new ProcessLedger(directory).enter("sleeper", process.toHandle(), Signal.TERM);

        assertThat(new ProcessLedger(directory).clearLeftovers()).containsExactly("sleeper");

        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(new ProcessLedger(directory).clearLeftovers()).isEmpty();
    }

    @Test
    void sparesAProcessThatGotTheIdAnew() throws IOException {
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(directory.resolve("sleeper"), other.pid() + " 1000 TERM\n");

            assertThat(new ProcessLedger(directory).clearLeftovers()).isEmpty();

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void passesOverAnEntryThatWasCutOff() throws IOException {
        Files.writeString(directory.resolve("sleeper"), "12");

        assertThat(new ProcessLedger(directory).clearLeftovers()).isEmpty();
    }
}
