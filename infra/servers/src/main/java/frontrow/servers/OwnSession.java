package frontrow.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Starts processes in sessions of their own, which a terminal's Ctrl-C doesn't reach. */
final class OwnSession {

    /** macOS has no `setsid` program, but it ships Perl. */
    private static final List<String> PERL_SETSID =
            List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV or die \"$ARGV[0]: $!\"");

    private static final List<String> WRAPPER = onPath("setsid") ? List.of("setsid") : PERL_SETSID;

    private OwnSession() {}

    static Process start(Launch launch, Path log) {
        Launch wrapped = launch.behind(WRAPPER);
        ProcessBuilder builder = new ProcessBuilder(wrapped.command())
                .directory(wrapped.workingDirectory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(wrapped.environment());
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return builder.start();
        } catch (IOException e) {
            throw new PartFailedException("The program " + launch.command().getFirst() + " can't be started.", e);
        }
    }

    static boolean onPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(File.pathSeparator, -1))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
