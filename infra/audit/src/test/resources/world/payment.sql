INSERT INTO payments (payment_id, user_id, reservation_id, admission_id, state, amount_won, seat_numbers,
    failure, failure_reason, failure_balance_won, failure_required_won, asked, version, created_at, updated_at)
SELECT ('cccccccc-0000-7000-8000-00000000000' || n)::uuid, who, ('bbbbbbbb-0000-7000-8000-00000000000' || reservation)::uuid,
    ('aaaaaaaa-0000-7000-8000-00000000000' || admission)::uuid, state, won, seats::integer[], failure, reason, balance, required, 1, 5,
    timestamptz '2026-05-29 00:00:00+00' + created::interval, timestamptz '2026-05-29 00:00:00+00' + updated::interval
FROM (VALUES
    (1, 'ann', 1, 1, 'CONFIRMED', 100000, '{1,2}', NULL, NULL, NULL, NULL, '06:04:57', '06:05:01'),
    (2, 'bob', 2, 2, 'CONFIRMED', 50000, '{3}', NULL, NULL, NULL, NULL, '06:09:29', '06:11:21'),
    (3, 'cem', 3, 3, 'FAILED', 70000, '{4}', 'BALANCE_INSUFFICIENT', NULL, 60000, 70000, '06:01:59', '06:02:02'),
    (4, 'cem', 6, 3, 'FAILED', 50000, '{5}', 'RESERVATION_INVALID', 'EXPIRED', NULL, NULL, '06:07:59', '06:10:07'))
    AS given (n, who, reservation, admission, state, won, seats, failure, reason, balance, required, created, updated);

INSERT INTO kept_answers (user_id, method, path, idempotency_key, body_sha256, subject)
VALUES ('bob', 'POST', '/api/payments', 'pay-bob', sha256('{}'), 'pay-cccccccc-0000-7000-8000-000000000002');
