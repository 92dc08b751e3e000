package frontrow.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Confluent's wire format as its writer wrote it. Code of its own, not that of the services: a mistake in theirs
 * must not cancel out.
 */
final class Schemas {

    private static final int HEADER_BYTES = 5;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI registry;
    private final HttpClient http;
    private final Map<Integer, Schema> known = new HashMap<>();

    Schemas(URI registry) {
        this.registry = registry;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(ANSWER_WITHIN)
                .build();
    }

    /** The writer's schema; null where the bytes are not in the wire format, which is the dead letters' business. */
    @Nullable
    Schema schemaOf(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length < HEADER_BYTES || bytes[0] != 0) {
            return null;
        }
        return known.computeIfAbsent(ByteBuffer.wrap(bytes).getInt(1), this::ask);
    }

    GenericRecord read(byte[] bytes, Schema writer) {
        try {
            return new GenericDatumReader<GenericRecord>(writer)
                    .read(
                            null,
                            DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null));
        } catch (IOException broken) {
            throw new CannotAudit("a message doesn't fit its schema " + writer.getFullName(), broken);
        }
    }

    private Schema ask(int id) {
        URI address = URI.create(registry + "/schemas/ids/" + id);
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address).timeout(ANSWER_WITHIN).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("answered " + answer.statusCode());
            }
            return new Schema.Parser()
                    .parse(JSON.readTree(answer.body()).path("schema").asString());
        } catch (IOException failure) {
            throw new CannotAudit("the schema registry doesn't tell schema " + id, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotAudit("interrupted", interrupted);
        }
    }
}
