package frontrow.faults.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptLogsTest {

    @TempDir
    Path folder;

    @Test
    void areCopiedToAFolderOfTheRunsOwn() throws IOException {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        Files.writeString(logs.resolve("wallet.log"), "it ends here");
        KeptLogs kept = new KeptLogs(folder.resolve("kept"));

        Path first = Path.of(kept.keep(logs, "wallet.kill+redis.kill seed 7"));
        Path again = Path.of(kept.keep(logs, "wallet.kill+redis.kill seed 7"));

        assertThat(first).hasFileName("wallet.kill_redis.kill_seed_7");
        assertThat(again).isNotEqualTo(first);
        assertThat(first.resolve("wallet.log")).hasContent("it ends here");
        assertThat(again.resolve("wallet.log")).hasContent("it ends here");
    }
}
