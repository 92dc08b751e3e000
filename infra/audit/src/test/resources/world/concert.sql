INSERT INTO concerts (concert_id, title, venue, starts_at, sale_opens_at, seats_total, seats_free)
VALUES (1, 'An evening', 'A hall', '2026-08-01 10:00:00+00', '2026-05-29 05:00:00+00', 6, 2);

INSERT INTO seats (concert_id, seat_number, price_won, status, version) VALUES
    (1, 1, 50000, 'reserved', 2),
    (1, 2, 50000, 'reserved', 2),
    (1, 3, 50000, 'reserved', 2),
    (1, 4, 70000, 'temporarily_assigned', 1),
    (1, 5, 50000, 'available', 4),
    (1, 6, 50000, 'available', 2);
