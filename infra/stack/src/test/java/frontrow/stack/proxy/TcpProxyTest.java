package frontrow.stack.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Between clients and a server that repeats what it is told. */
class TcpProxyTest {

    private static final int PATIENCE_MS = 5_000;
    private static final int IMPATIENCE_MS = 200;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ServerSocket server = echo();
    private final TcpProxy proxy = TcpProxy.before(server.getLocalPort());

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void passesOnWhatIsSaidBothWays() throws IOException {
        try (Client client = new Client();
                Client other = new Client()) {
            assertThat(client.ask("hello")).isEqualTo("hello");
            assertThat(other.ask("good day")).isEqualTo("good day");
            assertThat(client.ask("again")).isEqualTo("again");
        }
    }

    @Test
    void passesOnAnEndWithEverythingBeforeIt() throws IOException {
        byte[] much = "x".repeat(300_000).getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            Thread.ofVirtual().start(() -> sayAll(socket, much));
            assertThat(socket.getInputStream().readAllBytes()).isEqualTo(much);
        }
    }

    @Test
    void cutsWhoIsConnectedAndLetsOthersIn() throws IOException {
        try (Client client = new Client()) {
            client.ask("hello");
            proxy.cut();
            assertThatIOException().isThrownBy(() -> client.ask("are you there"));
            try (Client other = new Client()) {
                assertThat(other.ask("good day")).isEqualTo("good day");
            }
        }
    }

    @Test
    void refusesNewConnectionsUntilHealed() throws IOException {
        try (Client client = new Client()) {
            client.ask("hello");
            proxy.refuse();
            assertThatExceptionOfType(ConnectException.class).isThrownBy(Client::new);
            assertThat(client.ask("still here")).isEqualTo("still here");
        }
        proxy.heal();
        try (Client client = new Client()) {
            assertThat(client.ask("hello")).isEqualTo("hello");
        }
    }

    @Test
    void letsOneWayWait() throws IOException {
        try (Client client = new Client()) {
            client.ask("hello");
            proxy.delay(Direction.TO_CLIENT, Duration.ofMillis(300));
            long begun = System.nanoTime();
            client.ask("slow");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
            proxy.heal();
            assertThat(client.ask("quick")).isEqualTo("quick");
        }
    }

    @Test
    void swallowsEverythingAndCutsThoseWhoLostSomethingWhenHealed() throws IOException {
        try (Client client = new Client();
                Client silent = new Client()) {
            client.ask("hello");
            silent.ask("hello");
            proxy.swallow();
            client.patience(IMPATIENCE_MS);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> client.ask("are you there"));
            assertThat(heard).doesNotContain("are you there");
            proxy.heal();
            client.patience(PATIENCE_MS);
            assertThatIOException().isThrownBy(() -> client.ask("hello"));
            assertThat(silent.ask("lost nothing")).isEqualTo("lost nothing");
        }
    }

    @Test
    void leavesConnectionsHalfOpenWhileNewOnesWork() throws IOException {
        try (Client client = new Client()) {
            client.ask("hello");
            proxy.strand();
            client.patience(IMPATIENCE_MS);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> client.ask("are you there"));
            try (Client other = new Client()) {
                assertThat(other.ask("good day")).isEqualTo("good day");
            }
            assertThat(heard).doesNotContain("are you there");
        }
    }

    @Test
    void resetsTheConnectionInTheMiddleOfAnAnswerUntilHealed() throws IOException {
        proxy.resetInMidAnswer(2);
        try (Client client = new Client()) {
            assertThat(client.ask("first")).isEqualTo("first");
            assertThatIOException().isThrownBy(() -> client.ask("second"));
        }
        assertThat(heard).containsExactly("first", "second");
        proxy.heal();
        try (Client client = new Client()) {
            assertThat(client.ask("third")).isEqualTo("third");
            assertThat(client.ask("fourth")).isEqualTo("fourth");
        }
    }

    @Test
    void listensWhereItIsTold() throws IOException {
        int free = proxy.port();
        proxy.close();
        try (TcpProxy other = TcpProxy.before(server.getLocalPort(), free)) {
            assertThat(other.port()).isEqualTo(free);
            try (Client client = new Client()) {
                assertThat(client.ask("hello")).isEqualTo("hello");
            }
        }
    }

    @Test
    void doesSomethingBeforeTheServerHears() throws IOException {
        proxy.once(Moment.sent("COMMIT"), () -> Then.CUT);
        try (Client client = new Client()) {
            client.ask("UPDATE");
            assertThatIOException().isThrownBy(() -> client.ask("COMMIT"));
        }
        assertThat(heard).containsExactly("UPDATE");
        try (Client client = new Client()) {
            assertThat(client.ask("COMMIT")).as("once only").isEqualTo("COMMIT");
        }
    }

    @Test
    void doesSomethingBeforeTheClientHearsTheAnswer() throws IOException {
        proxy.once(Moment.answered("UPDATE", "COMMIT"), () -> Then.CUT);
        try (Client client = new Client()) {
            client.ask("UPDATE");
            assertThatIOException().isThrownBy(() -> client.ask("COMMIT"));
        }
        assertThat(heard).containsExactly("UPDATE", "COMMIT");
    }

    @Test
    void leadsFromOneMomentToAnotherOnAnyConnection() throws IOException {
        proxy.once(Moment.answered("COMMIT"), () -> {
            proxy.once(Moment.sent("DELETE"), () -> Then.CUT);
            return Then.PASS_ON;
        });
        try (Client client = new Client();
                Client other = new Client()) {
            assertThat(other.ask("DELETE")).as("too early").isEqualTo("DELETE");
            assertThat(client.ask("COMMIT")).isEqualTo("COMMIT");
            assertThatIOException().isThrownBy(() -> other.ask("DELETE"));
        }
    }

    @Test
    void forgetsMomentsThatDidNotCome() throws IOException {
        proxy.once(Moment.sent("COMMIT"), () -> Then.CUT);
        proxy.forget();
        try (Client client = new Client()) {
            assertThat(client.ask("COMMIT")).isEqualTo("COMMIT");
        }
    }

    private ServerSocket echo() {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try {
                        Socket client = socket.accept();
                        Thread.ofVirtual().start(() -> repeat(client));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void repeat(Socket client) {
        byte[] buffer = new byte[4096];
        try (client) {
            for (int length = client.getInputStream().read(buffer);
                    length >= 0;
                    length = client.getInputStream().read(buffer)) {
                heard.add(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
                client.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException cut) {
            // The end of this conversation.
            return;
        }
    }

    private static void sayAll(Socket socket, byte[] much) {
        try {
            socket.getOutputStream().write(much);
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says short words, and listens to as many bytes. */
    private final class Client implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());

        Client() throws IOException {
            patience(PATIENCE_MS);
        }

        void patience(int ms) throws IOException {
            socket.setSoTimeout(ms);
        }

        String ask(String words) throws IOException {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
            byte[] answer = socket.getInputStream().readNBytes(words.length());
            if (answer.length < words.length()) {
                throw new IOException("the conversation has ended");
            }
            return new String(answer, StandardCharsets.ISO_8859_1);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
