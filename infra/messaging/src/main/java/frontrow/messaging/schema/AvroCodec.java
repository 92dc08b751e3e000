package frontrow.messaging.schema;

import frontrow.contracts.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records as bytes, in Confluent's wire format: a zero byte, the schema's id as four bytes (big endian), then Avro's
 * binary form. Any client that knows a Confluent registry can read them.
 */
public final class AvroCodec {

    private static final byte MAGIC = 0;
    private static final int HEADER_BYTES = 5;

    private final SchemaRegistry registry;

    public AvroCodec(SchemaRegistry registry) {
        this.registry = registry;
    }

    /**
     * The bytes of a record that goes to a topic. Asks no server.
     *
     * @throws frontrow.messaging.PassingFault if the registry has been away since this service first started
     */
    public byte[] encode(Topic topic, SpecificRecord record) {
        int id = registry.idOf(topic, record.getSchema());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        SpecificData model = SpecificData.getForClass(record.getClass());
        try {
            new SpecificDatumWriter<SpecificRecord>(record.getSchema(), model).write(record, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * The record that some bytes hold, as this service's own version of it.
     *
     * @throws UnreadableRecord if the bytes are not in the wire format or hold a record that this service doesn't know
     * @throws frontrow.messaging.PassingFault if the writer's schema is unknown and the registry is away
     */
    public SpecificRecord decode(byte[] bytes) {
        Schema writer = writerOf(bytes);
        SpecificData model = modelOf(writer);
        Schema reader = model.getSchema(model.getClass(writer));
        try {
            return new SpecificDatumReader<SpecificRecord>(writer, reader, model)
                    .read(
                            null,
                            DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null));
        } catch (IOException | AvroRuntimeException broken) {
            throw new UnreadableRecord("bytes that don't fit their schema " + writer.getFullName(), broken);
        }
    }

    /**
     * The full name of the record that some bytes hold, be it one that this service knows or not.
     *
     * @throws UnreadableRecord if the bytes are not in the wire format or the registry doesn't know their schema
     * @throws frontrow.messaging.PassingFault if the writer's schema is unknown and the registry is away
     */
    public String recordName(byte[] bytes) {
        return writerOf(bytes).getFullName();
    }

    private Schema writerOf(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || bytes[0] != MAGIC) {
            throw new UnreadableRecord("not a message in the registry's wire format", null);
        }
        return registry.schemaOf(ByteBuffer.wrap(bytes).getInt(1));
    }

    private static SpecificData modelOf(Schema writer) {
        Class<?> known =
                writer.getType() == Schema.Type.RECORD ? SpecificData.get().getClass(writer) : null;
        if (known == null || !SpecificRecord.class.isAssignableFrom(known)) {
            throw new UnreadableRecord("an unknown kind of record: " + writer.getFullName(), null);
        }
        return SpecificData.getForClass(known);
    }
}
