package frontrow.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One of a Redis server's numbered databases, emptied for a test.
 *
 * @param index its number
 */
record RedisDatabase(int index) {

    private static final int FIRST = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE / 2);
    private static final AtomicInteger CLAIMED = new AtomicInteger();

    static RedisDatabase claim(TestServers servers) {
        try (Socket socket = new Socket(servers.redisHost(), servers.redisPort());
                BufferedReader replies =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            int databases = count(socket, replies);
            int index = (FIRST + CLAIMED.getAndIncrement()) % databases;
            expectOk(socket, replies, "SELECT " + index);
            expectOk(socket, replies, "FLUSHDB");
            return new RedisDatabase(index);
        } catch (IOException failure) {
            throw new UncheckedIOException("the test's Redis can't be reached", failure);
        }
    }

    /** The reply is an array of two bulk strings, the name and the number: {@code *2 $9 databases $2 16}. */
    private static int count(Socket socket, BufferedReader replies) throws IOException {
        send(socket, "CONFIG GET databases");
        String last = "";
        for (int line = 0; line < 5; line++) {
            last = String.valueOf(replies.readLine());
        }
        return Integer.parseInt(last);
    }

    private static void expectOk(Socket socket, BufferedReader replies, String command) throws IOException {
        send(socket, command);
        String reply = replies.readLine();
        if (!"+OK".equals(reply)) {
            throw new IllegalStateException("Redis answered " + reply + " to " + command);
        }
    }

    private static void send(Socket socket, String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
