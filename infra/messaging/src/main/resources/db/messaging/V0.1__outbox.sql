-- Messages on their way out. A row goes when the broker has acknowledged it: what stands here is still to be sent.
CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic text NOT NULL,
    partition_number integer,
    message_key text NOT NULL,
    payload bytea NOT NULL,
    message_id uuid NOT NULL,
    causation_id uuid,
    traceparent text,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT partition_is_not_negative CHECK (partition_number >= 0)
);

-- One relay at a time sends; the lease passes on when its holder falls silent.
CREATE TABLE relay_lease (
    name text PRIMARY KEY,
    holder uuid NOT NULL,
    held_until timestamptz NOT NULL
);

-- What the schema registry once said, so that neither a start nor a transaction needs it again.
CREATE TABLE known_schemas (
    schema_id integer NOT NULL,
    subject text NOT NULL,
    schema_text text NOT NULL,
    PRIMARY KEY (subject, schema_id)
);
CREATE INDEX known_schemas_by_id ON known_schemas (schema_id);
