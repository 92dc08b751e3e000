-- 1: ann's, paid. 2: bob's, paid in the last moment. 3: cem's, still held after a payment that failed. 4: ann's, run out.
-- 5: ann's, given back. 6: cem's, whose pin lapsed.
INSERT INTO concerts (concert_id, sale_opens_at) VALUES (1, '2026-05-29 05:00:00+00');

INSERT INTO seats (concert_id, seat_number, price_won, status, version, reservation_id) VALUES
    (1, 1, 50000, 'RESERVED', 2, 'bbbbbbbb-0000-7000-8000-000000000001'),
    (1, 2, 50000, 'RESERVED', 2, 'bbbbbbbb-0000-7000-8000-000000000001'),
    (1, 3, 50000, 'RESERVED', 2, 'bbbbbbbb-0000-7000-8000-000000000002'),
    (1, 4, 70000, 'TEMPORARILY_ASSIGNED', 1, 'bbbbbbbb-0000-7000-8000-000000000003'),
    (1, 5, 50000, 'AVAILABLE', 4, NULL),
    (1, 6, 50000, 'AVAILABLE', 2, NULL);

INSERT INTO reservations (reservation_id, user_id, admission_id, concert_id, amount_won, status, held_at, expires_at,
    payment_id, release_reason, settled_at)
SELECT ('bbbbbbbb-0000-7000-8000-00000000000' || n)::uuid, who, ('aaaaaaaa-0000-7000-8000-00000000000' || admission)::uuid, 1, won, state,
    day + held::interval, day + expires::interval, payment::uuid, reason, day + settled::interval
FROM (VALUES
    (1, 'ann', 1, 100000, 'CONFIRMED', '06:01:00', '06:06:00', 'cccccccc-0000-7000-8000-000000000001', NULL, '06:04:59'),
    (2, 'bob', 2, 50000, 'CONFIRMED', '06:05:00', '06:10:00', 'cccccccc-0000-7000-8000-000000000002', NULL, '06:11:15'),
    (3, 'cem', 3, 70000, 'HELD', '06:01:30', '876000:00:00', NULL, NULL, NULL),
    (4, 'ann', 1, 50000, 'RELEASED', '06:01:10', '06:06:10', NULL, 'EXPIRED', '06:06:10.4'),
    (5, 'ann', 1, 50000, 'RELEASED', '06:01:20', '06:06:20', NULL, 'GIVEN_BACK', '06:03:00'),
    (6, 'cem', 3, 50000, 'RELEASED', '06:07:00', '06:12:00', NULL, 'PIN_LAPSED', '06:10:00.3'))
    AS given (n, who, admission, won, state, held, expires, payment, reason, settled),
    (SELECT timestamptz '2026-05-29 00:00:00+00' AS day) AS days;

INSERT INTO reservation_seats (reservation_id, concert_id, seat_number, price_won, live)
SELECT ('bbbbbbbb-0000-7000-8000-00000000000' || n)::uuid, 1, seat, won, live
FROM (VALUES (1, 1, 50000, true), (1, 2, 50000, true), (2, 3, 50000, true), (3, 4, 70000, true),
    (4, 5, 50000, false), (5, 6, 50000, false), (6, 5, 50000, false)) AS given (n, seat, won, live);

INSERT INTO reservation_history (reservation_id, event, reason, payment_id, happened_at)
SELECT ('bbbbbbbb-0000-7000-8000-00000000000' || n)::uuid, event, reason, ('cccccccc-0000-7000-8000-00000000000' || payment)::uuid,
    timestamptz '2026-05-29 00:00:00+00' + at::interval
FROM (VALUES
    (1, 'HELD', NULL, NULL, '06:01:00'), (1, 'PINNED', NULL, 1, '06:04:58'), (1, 'CONFIRMED', NULL, 1, '06:04:59'),
    (2, 'HELD', NULL, NULL, '06:05:00'), (2, 'PINNED', NULL, 2, '06:09:30'), (2, 'CONFIRMED', NULL, 2, '06:11:15'),
    (3, 'HELD', NULL, NULL, '06:01:30'), (3, 'PINNED', NULL, 3, '06:02:00'), (3, 'UNPINNED', NULL, 3, '06:02:01'),
    (4, 'HELD', NULL, NULL, '06:01:10'), (4, 'AUTO_RELEASE', 'EXPIRED', NULL, '06:06:10.4'),
    (5, 'HELD', NULL, NULL, '06:01:20'), (5, 'GIVEN_BACK', NULL, NULL, '06:03:00'),
    (6, 'HELD', NULL, NULL, '06:07:00'), (6, 'PINNED', NULL, 4, '06:08:00'),
    (6, 'AUTO_RELEASE', 'PIN_LAPSED', 4, '06:10:00.3')) AS given (n, event, reason, payment, at);

INSERT INTO payment_decisions (payment_id, reservation_id, user_id, status, refusal, pinned_at, pinned_until, decided_at)
SELECT ('cccccccc-0000-7000-8000-00000000000' || n)::uuid, ('bbbbbbbb-0000-7000-8000-00000000000' || reservation)::uuid, who, state, refusal,
    day + pinned::interval, day + until::interval, day + decided::interval
FROM (VALUES
    (1, 1, 'ann', 'CONFIRMED', NULL, '06:04:58', '06:06:58', '06:04:59'),
    (2, 2, 'bob', 'CONFIRMED', NULL, '06:09:30', '06:11:30', '06:11:15'),
    (3, 3, 'cem', 'UNPINNED', NULL, '06:02:00', '06:04:00', '06:02:01'),
    (4, 6, 'cem', 'CONFIRMATION_REFUSED', 'PIN_LAPSED', '06:08:00', '06:10:00', '06:10:05'))
    AS given (n, reservation, who, state, refusal, pinned, until, decided),
    (SELECT timestamptz '2026-05-29 00:00:00+00' AS day) AS days;

INSERT INTO kept_answers (user_id, method, path, idempotency_key, body_sha256, status, content_type, location, body)
VALUES ('cem', 'POST', '/api/reservations', 'hold-cem', sha256('{}'), 201, 'application/json',
    '/api/reservations/res-bbbbbbbb-0000-7000-8000-000000000003', '{}');
