package frontrow.faults.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Tells Redis what no service would. */
public final class RedisConsole {

    private static final int ANSWER_WITHIN_MS = 5_000;

    private static final String DELETE_ALL = """
        local keys = redis.call('KEYS', ARGV[1]) for _, key in ipairs(keys) do redis.call('DEL', key) end return #keys\
        """;

    private final int port;

    RedisConsole(int port) {
        this.port = port;
    }

    /** Makes it forget everything. */
    public void flush() {
        tell("FLUSHALL");
    }

    /** Deletes the keys of a pattern, as if they had run out. */
    public void delete(String pattern) {
        tell("EVAL", DELETE_ALL, "0", pattern);
    }

    private void tell(String... words) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_WITHIN_MS);
            socket.setSoTimeout(ANSWER_WITHIN_MS);
            socket.getOutputStream().write(command(words));
            InputStream answer = socket.getInputStream();
            int kind = answer.read();
            if (kind != '+' && kind != ':') {
                throw new IOException("answered " + (char) kind);
            }
        } catch (IOException away) {
            throw new Unreachable("Redis doesn't answer", away);
        }
    }

    /** An array of bulk strings, as Redis's protocol has it. */
    private static byte[] command(String... words) {
        StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            command.append("$")
                    .append(word.length())
                    .append("\r\n")
                    .append(word)
                    .append("\r\n");
        }
        return command.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
