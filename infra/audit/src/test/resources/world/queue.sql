-- ann paid, bob was timed out before his payment could expire his token, cem is inside, dora waits, eve left.
INSERT INTO admissions (admission_id, token_hash, user_id, status, line_epoch, line_place,
    issued_at, joined_at, activated_at, active_until, spent_at, ended_at, end_reason, payment_id)
SELECT ('aaaaaaaa-0000-7000-8000-00000000000' || n)::uuid, encode(sha256(convert_to('token of ' || who, 'UTF8')), 'hex'), who, state,
    'eeeeeeee-0000-4000-8000-000000000001', place,
    day + issued, day + issued, day + let_in, day + until, CASE WHEN reason = 'PAID' THEN day + ended END, day + ended, reason, payment::uuid
FROM (VALUES
    (1, 'ann', 'ended', 1, '06:00:00', '06:00:01', '06:10:01', '06:05:00', 'PAID', 'cccccccc-0000-7000-8000-000000000001'),
    (2, 'bob', 'ended', 2, '06:00:10', '06:00:11', '06:11:05', '06:11:11', 'TIMED_OUT', NULL),
    (3, 'cem', 'active', 4, '06:00:20', '06:00:21', '876000:00:00', NULL, NULL, NULL),
    (4, 'dora', 'waiting', NULL, '06:00:30', NULL, NULL, NULL, NULL, NULL),
    (5, 'eve', 'ended', NULL, '06:00:15', NULL, NULL, '06:00:18', 'LEFT', NULL))
    AS given (n, who, state, place, issued_text, let_in_text, until_text, ended_text, reason, payment),
    LATERAL (SELECT timestamptz '2026-05-29 00:00:00+00' AS day, issued_text::interval AS issued,
        let_in_text::interval AS let_in, until_text::interval AS until, ended_text::interval AS ended) AS times;

INSERT INTO payment_decisions (payment_id, admission_id, user_id, outcome, decided_at) VALUES
    ('cccccccc-0000-7000-8000-000000000001', 'aaaaaaaa-0000-7000-8000-000000000001', 'ann', 'SPENT', '2026-05-29 06:05:00+00'),
    ('cccccccc-0000-7000-8000-000000000002', 'aaaaaaaa-0000-7000-8000-000000000002', 'bob', 'HAD_ENDED', '2026-05-29 06:11:20+00');
