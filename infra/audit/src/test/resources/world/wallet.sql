-- ann and bob paid; cem lacked the money for one payment, and got it back for another.
INSERT INTO wallets (user_id, balance_won, version, updated_at) VALUES
    ('ann', 100000, 2, '2026-05-29 06:04:58.5+00'),
    ('bob', 0, 2, '2026-05-29 06:09:31+00'),
    ('cem', 60000, 3, '2026-05-29 06:10:06+00');

INSERT INTO wallet_entries (user_id, wallet_version, type, amount_won, balance_won, at, payment_id) VALUES
    ('ann', 1, 'CHARGE', 200000, 200000, '2026-05-29 06:00:30+00', NULL),
    ('ann', 2, 'DEBIT', 100000, 100000, '2026-05-29 06:04:58.5+00', 'cccccccc-0000-7000-8000-000000000001'),
    ('bob', 1, 'CHARGE', 50000, 50000, '2026-05-29 06:00:40+00', NULL),
    ('bob', 2, 'DEBIT', 50000, 0, '2026-05-29 06:09:31+00', 'cccccccc-0000-7000-8000-000000000002'),
    ('cem', 1, 'CHARGE', 60000, 60000, '2026-05-29 06:00:50+00', NULL),
    ('cem', 2, 'DEBIT', 50000, 10000, '2026-05-29 06:08:01+00', 'cccccccc-0000-7000-8000-000000000004'),
    ('cem', 3, 'REFUND', 50000, 60000, '2026-05-29 06:10:06+00', 'cccccccc-0000-7000-8000-000000000004');

INSERT INTO payment_decisions (payment_id, user_id, outcome, amount_won, balance_won, wallet_version, decided_at) VALUES
    ('cccccccc-0000-7000-8000-000000000001', 'ann', 'DEBITED', 100000, 100000, 2, '2026-05-29 06:04:58.5+00'),
    ('cccccccc-0000-7000-8000-000000000002', 'bob', 'DEBITED', 50000, 0, 2, '2026-05-29 06:09:31+00'),
    ('cccccccc-0000-7000-8000-000000000003', 'cem', 'REFUSED', 70000, 60000, 1, '2026-05-29 06:02:00.5+00'),
    ('cccccccc-0000-7000-8000-000000000004', 'cem', 'REVERSED', 50000, 60000, 3, '2026-05-29 06:10:06+00');

INSERT INTO kept_answers (user_id, method, path, idempotency_key, body_sha256, status, content_type, body)
VALUES ('cem', 'POST', '/api/users/cem/balance', 'charge-cem', sha256('{}'), 200, 'application/json',
    '{"currentBalance": 60000, "chargedAmount": 60000}');
