-- Who may be, was, or waits to be inside. The order of the line is in Redis; everything else about an admission is here.
CREATE TABLE admissions (
    admission_id uuid PRIMARY KEY,
    token_hash   text        NOT NULL,
    user_id      text        NOT NULL,
    status       text        NOT NULL DEFAULT 'waiting',
    -- The line it joined: when Redis loses the line, the next one has another epoch.
    line_epoch   uuid        NOT NULL,
    -- Its place in that line, known once it was let in.
    line_place   bigint,
    issued_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    joined_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    activated_at timestamptz,
    active_until timestamptz,
    spent_at     timestamptz,
    ended_at     timestamptz,
    end_reason   text,
    payment_id   uuid,
    CONSTRAINT token_hash_is_unique UNIQUE (token_hash),
    CONSTRAINT token_hash_is_sha256 CHECK (token_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT status_is_known CHECK (status IN ('waiting', 'active', 'ended')),
    CONSTRAINT end_reason_is_known CHECK (end_reason IN ('PAID', 'TIMED_OUT', 'LEFT')),
    CONSTRAINT active_has_its_times CHECK (status <> 'active' OR (activated_at IS NOT NULL AND active_until IS NOT NULL)),
    CONSTRAINT ended_has_time_and_reason CHECK ((status = 'ended') = (ended_at IS NOT NULL)
        AND (ended_at IS NULL) = (end_reason IS NULL)),
    CONSTRAINT spent_by_a_payment CHECK ((spent_at IS NULL) = (payment_id IS NULL)
        AND (spent_at IS NULL OR end_reason = 'PAID'))
);

CREATE UNIQUE INDEX one_live_token_per_user ON admissions (user_id) WHERE ended_at IS NULL;
CREATE INDEX admissions_active ON admissions (active_until) WHERE status = 'active';
CREATE INDEX admissions_waiting ON admissions (admission_id) WHERE status = 'waiting';

-- What was decided about a payment's order to spend a token, so that the order repeated is answered the same.
CREATE TABLE payment_decisions (
    payment_id   uuid PRIMARY KEY,
    admission_id uuid        NOT NULL,
    user_id      text        NOT NULL,
    outcome      text,
    decided_at   timestamptz,
    CONSTRAINT outcome_is_known CHECK (outcome IN ('SPENT', 'HAD_ENDED', 'UNKNOWN'))
);
