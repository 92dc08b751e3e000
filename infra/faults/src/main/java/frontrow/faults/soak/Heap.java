package frontrow.faults.soak;

import frontrow.servers.Launch;
import frontrow.servers.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java process really needs of its heap: it collects its garbage first, and is asked then. */
final class Heap {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Pattern USED = Pattern.compile("generation\\s+total \\d+K, used (\\d+)K");
    private static final long KIB_PER_MIB = 1024;

    private Heap() {}

    /** In MiB; nothing where the process doesn't answer, because it stands still or has ended. */
    static Optional<Long> live(Part part) {
        if (!part.isAlive()) {
            return Optional.empty();
        }
        String pid = Long.toString(part.pid());
        return ask(pid, "GC.run").flatMap(_ -> ask(pid, "GC.heap_info")).map(Heap::used);
    }

    static long used(String told) {
        Matcher used = USED.matcher(told);
        long kib = 0;
        while (used.find()) {
            kib += Long.parseLong(used.group(1));
        }
        return kib / KIB_PER_MIB;
    }

    private static Optional<String> ask(String pid, String question) {
        String jcmd = Path.of(Launch.java()).resolveSibling("jcmd").toString();
        try {
            Process process = new ProcessBuilder(jcmd, pid, question)
                    .redirectErrorStream(true)
                    .start();
            if (!process.waitFor(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? Optional.of(told) : Optional.empty();
        } catch (IOException failure) {
            throw new IllegalStateException("jcmd can't be started", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
