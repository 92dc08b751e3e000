package frontrow.http.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Times are texts after RFC 3339 with an offset, never numbers, which Jackson would take for seconds. */
final class StrictTimes {
    private StrictTimes() {}

    static SimpleModule module() {
        return new SimpleModule("strict times")
                .addDeserializer(OffsetDateTime.class, new Text<>(OffsetDateTime.class, StrictTimes::parse))
                .addDeserializer(
                        Instant.class,
                        new Text<>(Instant.class, text -> parse(text).toInstant()));
    }

    private static OffsetDateTime parse(String text) {
        return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** Reads one kind of time. */
    private static final class Text<T> extends StdDeserializer<T> {
        private final Class<T> type;
        private final transient Function<String, T> parse;

        private Text(Class<T> type, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "a time is a text");
            }
            String text = parser.getString();
            try {
                return parse.apply(text);
            } catch (DateTimeException _) {
                throw context.weirdStringException(text, type, "not a time with an offset");
            }
        }
    }
}
