package frontrow.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Redis with an append-only file that is written through every second. */
final class RedisRecipe implements Recipe {

    private static final String NAME = "redis";
    private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String PONG = "+PONG";
    private static final int ANSWER_WITHIN_MILLIS = 1000;

    private final ServerSettings settings;
    private final Programs programs;
    private final Path data;

    RedisRecipe(ServerSettings settings, Programs programs) {
        this.settings = settings;
        this.programs = programs;
        this.data = settings.dataDirectory().resolve(NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return settings.ports().redis();
    }

    @Override
    public Path logFile() {
        return settings.logFile(NAME);
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Launch launch() {
        List<String> command = List.of(
                programs.redis().toString(),
                "--port",
                Integer.toString(port()),
                "--bind",
                "127.0.0.1",
                "--dir",
                data.toString(),
                "--daemonize",
                "no",
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "",
                "--databases",
                "256",
                "--maxmemory-policy",
                "noeviction");
        return new Launch(command, Map.of(), data);
    }

    /** While it still loads its file it answers {@code -LOADING} instead. */
    @Override
    public boolean isReady() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(ANSWER_WITHIN_MILLIS);
            socket.getOutputStream().write(PING);
            byte[] answer = socket.getInputStream().readNBytes(PONG.length());
            return new String(answer, StandardCharsets.US_ASCII).equals(PONG);
        } catch (IOException e) {
            // Refused until it is up: that is the answer.
            return false;
        }
    }

    @Override
    public Optional<String> explain(List<String> lastLogLines) {
        if (lastLogLines.stream().anyMatch(line -> line.contains("libssl") || line.contains("libcrypto"))) {
            return Optional.of(
                    "Redis needs the libraries of OpenSSL 3 (libssl.so.3), which this machine doesn't have.");
        }
        return Optional.empty();
    }
}
