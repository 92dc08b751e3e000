-- Since when a payment has been in its state; updated_at also moves when its command is sent again.
ALTER TABLE payments ADD COLUMN state_since timestamptz;
UPDATE payments SET state_since = updated_at;
ALTER TABLE payments ALTER COLUMN state_since SET DEFAULT clock_timestamp(), ALTER COLUMN state_since SET NOT NULL;

-- What operators did to payments by hand.
CREATE TABLE operator_acts (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payment_id   uuid NOT NULL REFERENCES payments,
    kind         text NOT NULL,
    operator_id  text NOT NULL,
    reason       text NOT NULL,
    state_before text NOT NULL,
    state_after  text NOT NULL,
    acted_at     timestamptz NOT NULL,

    CONSTRAINT a_known_act CHECK (kind IN ('ASK_AGAIN', 'TURN_BACK')),
    CONSTRAINT turned_back_only_before_the_money_is_taken CHECK (
        kind <> 'TURN_BACK' OR state_before IN ('PINNING', 'DEBITING'))
);
CREATE INDEX operator_acts_of_a_payment ON operator_acts (payment_id, id);

-- Most that have ended are confirmed; these few are found without reading those.
CREATE INDEX payments_failed ON payments (payment_id) WHERE state = 'FAILED';
