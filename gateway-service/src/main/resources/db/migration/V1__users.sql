-- The layout of Spring Security's JDBC user store, with the rules of our ids.
CREATE TABLE users (
    username   text        NOT NULL,
    password   text        NOT NULL,
    enabled    boolean     NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT one_account_per_user_id PRIMARY KEY (username),
    CONSTRAINT user_id_is_well_formed CHECK (username ~ '^[a-z0-9][a-z0-9-]{2,63}$'),
    CONSTRAINT password_is_hashed CHECK (password LIKE '{argon2}%')
);

CREATE TABLE authorities (
    username  text NOT NULL,
    authority text NOT NULL,
    CONSTRAINT role_given_once PRIMARY KEY (username, authority),
    CONSTRAINT role_of_a_known_user FOREIGN KEY (username) REFERENCES users (username),
    CONSTRAINT role_is_known CHECK (authority IN ('admin', 'buyer'))
);
