-- A concert stands here once all its seats do: what is found here can be sold.
CREATE TABLE concerts (
    concert_id bigint PRIMARY KEY,
    sale_opens_at timestamptz NOT NULL
);

-- No foreign key to concerts: the seats of a large concert are written in several transactions, the concert last.
CREATE TABLE seats (
    concert_id bigint NOT NULL,
    seat_number integer NOT NULL,
    price_won bigint NOT NULL,
    status text NOT NULL DEFAULT 'AVAILABLE',
    version bigint NOT NULL DEFAULT 0,
    reservation_id uuid,
    PRIMARY KEY (concert_id, seat_number),
    CONSTRAINT seat_number_is_positive CHECK (seat_number > 0),
    CONSTRAINT seat_price_is_not_negative CHECK (price_won >= 0),
    CONSTRAINT seat_version_is_not_negative CHECK (version >= 0),
    CONSTRAINT seat_status_is_known CHECK (status IN ('AVAILABLE', 'TEMPORARILY_ASSIGNED', 'RESERVED')),
    CONSTRAINT only_a_free_seat_has_no_holder CHECK ((status = 'AVAILABLE') = (reservation_id IS NULL))
);
CREATE INDEX seats_by_holder ON seats (reservation_id) WHERE reservation_id IS NOT NULL;

CREATE TABLE reservations (
    reservation_id uuid PRIMARY KEY,
    user_id text NOT NULL,
    admission_id uuid NOT NULL,
    concert_id bigint NOT NULL,
    amount_won bigint NOT NULL,
    status text NOT NULL,
    held_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    payment_id uuid,
    pinned_until timestamptz,
    release_reason text,
    settled_at timestamptz,
    -- When the sweep has to look at it; kept by the database so that it can't be forgotten.
    deadline_at timestamptz GENERATED ALWAYS AS (
        CASE status WHEN 'HELD' THEN expires_at WHEN 'PINNED' THEN pinned_until END
    ) STORED,
    CONSTRAINT reservation_amount_is_not_negative CHECK (amount_won >= 0),
    CONSTRAINT reservation_status_is_known CHECK (status IN ('HELD', 'PINNED', 'CONFIRMED', 'RELEASED')),
    CONSTRAINT hold_has_a_length CHECK (expires_at > held_at),
    CONSTRAINT only_a_pin_lapses CHECK ((status = 'PINNED') = (pinned_until IS NOT NULL)),
    CONSTRAINT only_pinned_and_confirmed_have_a_payment
        CHECK ((status IN ('PINNED', 'CONFIRMED')) = (payment_id IS NOT NULL)),
    CONSTRAINT only_released_has_a_reason CHECK ((status = 'RELEASED') = (release_reason IS NOT NULL)),
    CONSTRAINT release_reason_is_known CHECK (release_reason IN ('EXPIRED', 'GIVEN_BACK', 'PIN_LAPSED')),
    CONSTRAINT only_settled_has_an_end CHECK ((status IN ('CONFIRMED', 'RELEASED')) = (settled_at IS NOT NULL))
);
CREATE INDEX reservations_that_run_out ON reservations (deadline_at) WHERE deadline_at IS NOT NULL;
CREATE INDEX reservations_by_user ON reservations (user_id, reservation_id DESC);
CREATE UNIQUE INDEX one_reservation_per_payment ON reservations (payment_id) WHERE payment_id IS NOT NULL;

CREATE TABLE reservation_seats (
    reservation_id uuid NOT NULL REFERENCES reservations,
    concert_id bigint NOT NULL,
    seat_number integer NOT NULL,
    price_won bigint NOT NULL,
    -- Held, pinned or confirmed; false once released.
    live boolean NOT NULL DEFAULT true,
    PRIMARY KEY (reservation_id, seat_number),
    FOREIGN KEY (concert_id, seat_number) REFERENCES seats
);
-- The last guard: whatever the code does, no seat is held or owned twice.
CREATE UNIQUE INDEX one_live_hold_per_seat ON reservation_seats (concert_id, seat_number) WHERE live;

CREATE TABLE reservation_history (
    history_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reservation_id uuid NOT NULL REFERENCES reservations,
    event text NOT NULL,
    reason text,
    payment_id uuid,
    happened_at timestamptz NOT NULL,
    CONSTRAINT history_event_is_known
        CHECK (event IN ('HELD', 'PINNED', 'UNPINNED', 'CONFIRMED', 'AUTO_RELEASE', 'GIVEN_BACK')),
    CONSTRAINT only_an_automatic_release_has_a_reason CHECK ((event = 'AUTO_RELEASE') = (reason IS NOT NULL))
);
CREATE INDEX history_by_reservation ON reservation_history (reservation_id, history_id);

-- What was decided for each payment, refusals included, so that a command seen again is answered the same way.
CREATE TABLE payment_decisions (
    payment_id uuid PRIMARY KEY,
    reservation_id uuid NOT NULL,
    user_id text NOT NULL,
    status text NOT NULL DEFAULT 'UNDECIDED',
    refusal text,
    pinned_at timestamptz,
    pinned_until timestamptz,
    decided_at timestamptz,
    CONSTRAINT decision_status_is_known CHECK (status IN
        ('UNDECIDED', 'PIN_REFUSED', 'PINNED', 'UNPINNED', 'CONFIRMED', 'CONFIRMATION_REFUSED')),
    CONSTRAINT only_a_refusal_has_a_reason
        CHECK ((status IN ('PIN_REFUSED', 'CONFIRMATION_REFUSED')) = (refusal IS NOT NULL)),
    CONSTRAINT what_was_pinned_remembers_its_pin CHECK (
        (status IN ('PINNED', 'UNPINNED', 'CONFIRMED', 'CONFIRMATION_REFUSED'))
            = (pinned_at IS NOT NULL AND pinned_until IS NOT NULL)),
    CONSTRAINT a_decision_has_its_time CHECK ((status = 'UNDECIDED') = (decided_at IS NULL))
);
