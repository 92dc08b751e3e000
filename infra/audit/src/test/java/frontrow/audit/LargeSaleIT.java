package frontrow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class LargeSaleIT {

    private static final int PAYMENTS = 100_000;
    private static final long WITHIN_SECONDS = 180;

    @Test
    void auditsAHundredThousandPaymentsInAHeapOf256Megabytes() throws IOException, InterruptedException {
        try (World world = new World()) {
            new LargeSale(world, PAYMENTS).happen();

            Process audit = audit(world);
            String said = new String(audit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(audit.waitFor(WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(said).startsWith("Everything holds: 8 invariants, 0 payments under way (quiet, ");
            assertThat(audit.exitValue()).isEqualTo(0);
        }
    }

    private static Process audit(World world) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "frontrow.audit.command.AuditMain"))
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.putAll(world.environment());
        environment.put("FRONTROW_AUDIT_MODE", "quiet");
        environment.put("FRONTROW_AUDIT_CAPACITY", "5");
        return builder.start();
    }
}
