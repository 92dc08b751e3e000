-- What was answered under an Idempotency-Key, so that a retry is answered the same. Written in the transaction of the
-- effect; whoever works on a key holds an advisory lock on it, so no row stands for a call under way.
CREATE TABLE kept_answers (
    user_id         text        NOT NULL,
    method          text        NOT NULL,
    path            text        NOT NULL,
    idempotency_key text        NOT NULL,
    body_sha256     bytea       NOT NULL,
    -- Either the answer itself, or the id of what the answer is read from each time.
    status          integer,
    content_type    text,
    location        text,
    body            bytea,
    subject         text,
    kept_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT one_answer_per_key PRIMARY KEY (user_id, method, path, idempotency_key),
    CONSTRAINT answer_or_subject CHECK (
        (subject IS NULL) = (status IS NOT NULL AND content_type IS NOT NULL AND body IS NOT NULL))
);
CREATE INDEX kept_answers_by_age ON kept_answers (kept_at);
