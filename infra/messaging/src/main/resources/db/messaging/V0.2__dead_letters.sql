-- What consumers of this service could not handle: the dead letters on the broker, for an operator to see.
CREATE TABLE dead_letters (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic text NOT NULL,
    consumer_group text NOT NULL,
    -- Where it stands among the dead letters of its topic and group.
    dead_partition integer NOT NULL,
    dead_offset bigint NOT NULL,
    failed_at timestamptz NOT NULL,
    -- The message as it was, whoever sent it: nothing of it is certain.
    partition_number integer,
    message_key text,
    payload bytea,
    message_id uuid,
    causation_id uuid,
    traceparent text,
    record_name text,
    cause text NOT NULL,
    -- The time belongs to it: on a broker that lost its data, offsets begin anew.
    CONSTRAINT one_row_per_dead_letter UNIQUE (topic, consumer_group, dead_partition, dead_offset, failed_at)
);

-- Each time that somebody sent one again.
CREATE TABLE dead_letter_sendings (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dead_letter_id bigint NOT NULL REFERENCES dead_letters,
    sent_by text NOT NULL,
    reason text NOT NULL,
    sent_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX dead_letter_sendings_by_letter ON dead_letter_sendings (dead_letter_id, id);

-- A message that is sent again may be another sender's, and lack what ours always have.
ALTER TABLE outbox ALTER COLUMN message_key DROP NOT NULL, ALTER COLUMN payload DROP NOT NULL;
