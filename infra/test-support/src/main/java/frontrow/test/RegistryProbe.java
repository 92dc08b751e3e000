package frontrow.test;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Confluent's wire format and registry API, as a client that isn't ours would use them. */
final class RegistryProbe {

    private static final int HEADER_BYTES = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    RegistryProbe(URI url) {
        this.url = url;
    }

    byte[] encode(String topic, SpecificRecord record) {
        int id = ids.computeIfAbsent(
                topic + "-" + record.getSchema().getFullName(), subject -> register(subject, record.getSchema()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DataOutputStream header = new DataOutputStream(bytes);
            header.writeByte(0);
            header.writeInt(id);
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<SpecificRecord>(record.getSchema(), SpecificData.getForClass(record.getClass()))
                    .write(record, encoder);
            encoder.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** Whether bytes begin as the wire format does; tests also send what doesn't. */
    static boolean isRecord(byte @Nullable [] bytes) {
        return bytes != null && bytes.length >= HEADER_BYTES && bytes[0] == 0;
    }

    SpecificRecord decode(byte[] bytes) {
        Schema writer = schemas.computeIfAbsent(ByteBuffer.wrap(bytes).getInt(1), this::fetch);
        try {
            return new SpecificDatumReader<SpecificRecord>(writer, writer, SpecificData.get())
                    .read(
                            null,
                            DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int register(String subject, Schema schema) {
        String body = JSON.writeValueAsString(Map.of("schema", schema.toString()));
        return call(HttpRequest.newBuilder(uri("/subjects/" + subject + "/versions"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .get("id")
                .asInt();
    }

    private Schema fetch(int id) {
        return new Schema.Parser()
                .parse(call(HttpRequest.newBuilder(uri("/schemas/ids/" + id)))
                        .get("schema")
                        .asString());
    }

    private URI uri(String path) {
        return URI.create(url + path);
    }

    private JsonNode call(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError("the registry answered " + response.statusCode() + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
