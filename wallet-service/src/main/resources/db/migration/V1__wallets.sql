CREATE TABLE wallets (
    user_id     varchar(64) PRIMARY KEY,
    balance_won bigint      NOT NULL,
    version     bigint      NOT NULL,
    updated_at  timestamptz NOT NULL,
    CONSTRAINT balance_never_negative CHECK (balance_won >= 0),
    CONSTRAINT version_counts_changes CHECK (version >= 0)
);

-- The ledger. A balance is the sum of its entries: charges and refunds added, debits taken away.
CREATE TABLE wallet_entries (
    entry_id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id        varchar(64) NOT NULL REFERENCES wallets (user_id),
    wallet_version bigint      NOT NULL,
    type           varchar(6)  NOT NULL,
    amount_won     bigint      NOT NULL,
    balance_won    bigint      NOT NULL,
    at             timestamptz NOT NULL,
    payment_id     uuid,
    CONSTRAINT entry_type_is_known CHECK (type IN ('CHARGE', 'DEBIT', 'REFUND')),
    -- A free seat is a debit of nothing: its payment has its one debit like any other.
    CONSTRAINT entry_amount_never_negative CHECK (amount_won >= 0),
    CONSTRAINT charge_moves_money CHECK (type <> 'CHARGE' OR amount_won > 0),
    CONSTRAINT entry_balance_never_negative CHECK (balance_won >= 0),
    CONSTRAINT only_payments_name_a_payment CHECK ((type = 'CHARGE') = (payment_id IS NULL))
);

-- One entry for each version of a wallet; the history is read along this index, newest first.
CREATE UNIQUE INDEX one_entry_per_wallet_version ON wallet_entries (user_id, wallet_version);

-- The last guard behind the decision row.
CREATE UNIQUE INDEX one_debit_per_payment ON wallet_entries (payment_id) WHERE type = 'DEBIT';
CREATE UNIQUE INDEX one_refund_per_payment ON wallet_entries (payment_id) WHERE type = 'REFUND';

-- What this service has decided about a payment, refusals included, so that a command seen again is answered from
-- here. OPEN is the row's state between its insert and the decision; no transaction commits it.
CREATE TABLE payment_decisions (
    payment_id     uuid        PRIMARY KEY,
    user_id        varchar(64) NOT NULL,
    outcome        varchar(8)  NOT NULL,
    amount_won     bigint      NOT NULL,
    balance_won    bigint      NOT NULL,
    wallet_version bigint      NOT NULL,
    decided_at     timestamptz NOT NULL,
    CONSTRAINT outcome_is_known CHECK (outcome IN ('OPEN', 'DEBITED', 'REFUSED', 'REVERSED')),
    CONSTRAINT decision_amount_not_negative CHECK (amount_won >= 0 AND balance_won >= 0 AND wallet_version >= 0)
);

COMMENT ON COLUMN payment_decisions.amount_won IS
    'DEBITED: what was taken; REFUSED: what would have been needed; REVERSED: what was given back, 0 where nothing had been taken';
COMMENT ON COLUMN payment_decisions.balance_won IS 'The balance after the decision';
COMMENT ON COLUMN payment_decisions.wallet_version IS 'The wallet''s version after the decision, 0 for a wallet never used';
