package frontrow.http.limit;

import frontrow.http.problem.CommonError;
import frontrow.http.problem.FieldFault;
import frontrow.http.problem.Problem;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body when it is first asked for, not before: who calls, and whether the path exists, is judged earlier. A body
 * that is too large is a {@link Problem} 413, whether or not it told its length.
 */
final class LimitedRequest extends HttpServletRequestWrapper {
    private final int longest;
    private byte @Nullable [] body;

    LimitedRequest(HttpServletRequest request, int longest) {
        super(request);
        this.longest = longest;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Bytes(body());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String named = getCharacterEncoding();
        Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private byte[] body() throws IOException {
        byte[] read = body;
        if (read == null) {
            if (getContentLengthLong() > longest) {
                throw Problem.of(CommonError.REQUEST_TOO_LARGE);
            }
            read = getRequest().getInputStream().readNBytes(longest + 1);
            if (read.length > longest) {
                throw Problem.of(CommonError.REQUEST_TOO_LARGE);
            }
            requireUtf8(read);
            body = read;
        }
        return read;
    }

    /** Left to itself, Jackson would guess at UTF-16 and let overlong forms pass. */
    private static void requireUtf8(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            if (text.toString().indexOf(0) < 0) {
                return;
            }
        } catch (CharacterCodingException _) {
            // Refused below, as what holds a null character is.
        }
        throw Problem.invalid(List.of(FieldFault.NOT_UTF8.in("body")));
    }

    /** A body that lies in memory. */
    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        private Bytes(byte[] body) {
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is read at once");
        }
    }
}
