package frontrow.stack.proxy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A moment in the life of a connection, told by what its client sends: some texts, each after the one before, with
 * anything in between.
 */
public final class Moment {

    private final List<byte[]> texts;
    private final boolean answered;

    private Moment(List<byte[]> texts, boolean answered) {
        this.texts = texts;
        this.answered = answered;
    }

    /** The client has sent all texts, and the server has not got the last. */
    public static Moment sent(String... texts) {
        return new Moment(bytes(texts), false);
    }

    /**
     * The server has answered what the last text came with, and the client has not got the answer. Exact where the client
     * sends nothing before it has its answer, as JDBC drivers do.
     */
    public static Moment answered(String... texts) {
        return new Moment(bytes(texts), true);
    }

    /**
     * A text as PostgreSQL's protocol carries it as a parameter, with its length before it (manual, 54.7, Bind): unlike the
     * same word in a statement.
     */
    public static String parameter(String value) {
        byte[] length = ByteBuffer.allocate(Integer.BYTES)
                .putInt(value.getBytes(StandardCharsets.UTF_8).length)
                .array();
        return new String(length, StandardCharsets.ISO_8859_1) + value;
    }

    boolean isAnswered() {
        return answered;
    }

    List<byte[]> texts() {
        return texts;
    }

    private static List<byte[]> bytes(String... texts) {
        List<byte[]> bytes = Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
        if (bytes.isEmpty() || bytes.stream().anyMatch(text -> text.length == 0)) {
            throw new IllegalArgumentException("a moment is told by one text or more, none of them empty");
        }
        return bytes;
    }
}
