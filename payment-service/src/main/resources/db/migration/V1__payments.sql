CREATE TABLE payments (
    payment_id           uuid PRIMARY KEY,
    user_id              text NOT NULL,
    reservation_id       uuid NOT NULL,
    admission_id         uuid NOT NULL,
    state                text NOT NULL,
    -- What the reservation's pin told; null until it did.
    amount_won           bigint,
    seat_numbers         integer[],
    -- Why it turned back; null unless it did.
    failure              text,
    failure_reason       text,
    failure_balance_won  bigint,
    failure_required_won bigint,
    -- How often the command of this state was sent, and when the payment is next to be reminded.
    asked                integer NOT NULL,
    next_retry_at        timestamptz,
    -- Until when it waits for the money to be taken; null once that is decided.
    deadline_at          timestamptz,
    version              bigint NOT NULL,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,

    CONSTRAINT a_state_of_the_saga CHECK (state IN (
        'PINNING', 'DEBITING', 'CONFIRMING', 'EXPIRING_TOKEN', 'REVERSING', 'UNPINNING', 'CONFIRMED', 'FAILED')),
    CONSTRAINT seats_and_amount_known_together CHECK ((amount_won IS NULL) = (seat_numbers IS NULL)),
    CONSTRAINT no_negative_amount CHECK (amount_won >= 0),
    CONSTRAINT past_the_pin_the_seats_are_known CHECK (
        state IN ('PINNING', 'UNPINNING', 'FAILED') OR amount_won IS NOT NULL),
    CONSTRAINT turned_back_means_a_failure CHECK (
        (state IN ('REVERSING', 'UNPINNING', 'FAILED')) = (failure IS NOT NULL)),
    CONSTRAINT a_known_failure CHECK (failure IN ('BALANCE_INSUFFICIENT', 'RESERVATION_INVALID', 'TIMED_OUT')),
    CONSTRAINT too_little_money_names_both_figures CHECK (
        (failure = 'BALANCE_INSUFFICIENT') = (failure_balance_won IS NOT NULL AND failure_required_won IS NOT NULL)),
    CONSTRAINT an_invalid_reservation_names_the_reason CHECK (
        (failure = 'RESERVATION_INVALID') = (failure_reason IS NOT NULL)),
    CONSTRAINT only_a_live_payment_is_reminded CHECK (
        (state IN ('CONFIRMED', 'FAILED')) = (next_retry_at IS NULL)),
    CONSTRAINT a_deadline_only_before_the_debit CHECK (
        deadline_at IS NULL OR state IN ('PINNING', 'DEBITING'))
);

-- Of each user, so that nobody can block or see another's payment by naming its reservation.
CREATE UNIQUE INDEX one_live_payment_per_user_and_reservation ON payments (user_id, reservation_id)
    WHERE state NOT IN ('CONFIRMED', 'FAILED');

CREATE UNIQUE INDEX one_live_payment_per_admission ON payments (admission_id)
    WHERE state NOT IN ('CONFIRMED', 'FAILED');

CREATE INDEX payments_due ON payments (next_retry_at) WHERE next_retry_at IS NOT NULL;

-- Ids are UUIDv7: their order is the order of making.
CREATE INDEX payments_of_a_user ON payments (user_id, payment_id);
