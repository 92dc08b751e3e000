package frontrow.queue.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.data.redis.core.script.DigestUtils;
import org.springframework.data.redis.core.script.RedisScript;

/** One transition of the line; each answers with a list of texts. */
enum LineScript implements RedisScript<List<String>> {
    OPEN,
    JOIN,
    LOOK,
    BEAT,
    ADMIT,
    SETTLE,
    END,
    CACHE,
    ABANDON,
    MISSING;

    private final String text;
    private final String sha1;

    LineScript() {
        this.text = read("common") + "\n" + read(name().toLowerCase(Locale.ROOT));
        this.sha1 = DigestUtils.sha1DigestAsHex(text);
    }

    @Override
    public String getSha1() {
        return sha1;
    }

    @Override
    @SuppressWarnings("unchecked") // there is no class object of a list of texts
    public Class<List<String>> getResultType() {
        return (Class<List<String>>) (Class<?>) List.class;
    }

    @Override
    public String getScriptAsString() {
        return text;
    }

    private static String read(String name) {
        try (InputStream in = LineScript.class.getResourceAsStream("/line/" + name + ".lua")) {
            if (in == null) {
                throw new IllegalStateException("the script " + name + ".lua is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
