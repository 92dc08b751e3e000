package frontrow.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.gateway.access.Credentials.AccessToken;
import frontrow.gateway.access.Credentials.None;
import frontrow.gateway.access.Credentials.Password;
import frontrow.gateway.access.Credentials.QueueToken;
import frontrow.gateway.access.Credentials.Unreadable;
import frontrow.gateway.admission.Admission;
import frontrow.gateway.error.Refusals;
import frontrow.http.caller.Caller;
import frontrow.http.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofsTest {
    private static final Map<String, Credentials> GIVEN = Map.ofEntries(
            Map.entry("nothing", new None()),
            Map.entry("unreadable", new Unreadable()),
            Map.entry("password", new Password("mina", "right")),
            Map.entry("badPassword", new Password("mina", "wrong")),
            Map.entry("jwt", new AccessToken("mina")),
            Map.entry("badJwt", new AccessToken("bad")),
            Map.entry("otherJwt", new AccessToken("yuna")),
            Map.entry("adminJwt", new AccessToken("admin")),
            Map.entry("active", new QueueToken("active-mina")),
            Map.entry("otherActive", new QueueToken("active-yuna")),
            Map.entry("waiting", new QueueToken("waiting")),
            Map.entry("gone", new QueueToken("gone")),
            Map.entry("spent", new QueueToken("spent-mina")));

    private final Proofs proofs =
            new Proofs(ProofsTest::password, ProofsTest::accessToken, ProofsTest::admission, ProofsTest::formerHolder);

    /** The whole table: what each kind of proof makes of each kind of credentials. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        GIVEN,       NOTHING, PASSWORD,                IDENTITY,                SAME_USER,               ADMIN,                   QUEUE_TOKEN,             ADMISSION,               ADMISSION_OF_SAME_USER
        nothing,     nobody,  AUTHENTICATION_REQUIRED, AUTHENTICATION_REQUIRED, AUTHENTICATION_REQUIRED, AUTHENTICATION_REQUIRED, AUTHENTICATION_REQUIRED, AUTHENTICATION_REQUIRED, AUTHENTICATION_REQUIRED
        unreadable,  nobody,  CREDENTIALS_INVALID,     CREDENTIALS_INVALID,     CREDENTIALS_INVALID,     CREDENTIALS_INVALID,     CREDENTIALS_INVALID,     CREDENTIALS_INVALID,     CREDENTIALS_INVALID
        password,    nobody,  mina,                    mina,                    mina,                    FORBIDDEN,               TOKEN_INVALID,           TOKEN_INVALID,           TOKEN_INVALID
        badPassword, nobody,  CREDENTIALS_INVALID,     CREDENTIALS_INVALID,     CREDENTIALS_INVALID,     CREDENTIALS_INVALID,     CREDENTIALS_INVALID,     CREDENTIALS_INVALID,     CREDENTIALS_INVALID
        jwt,         nobody,  AUTHENTICATION_REQUIRED, mina,                    mina,                    FORBIDDEN,               TOKEN_INVALID,           TOKEN_INVALID,           TOKEN_INVALID
        badJwt,      nobody,  AUTHENTICATION_REQUIRED, CREDENTIALS_INVALID,     CREDENTIALS_INVALID,     CREDENTIALS_INVALID,     CREDENTIALS_INVALID,     CREDENTIALS_INVALID,     CREDENTIALS_INVALID
        otherJwt,    nobody,  AUTHENTICATION_REQUIRED, yuna,                    FORBIDDEN,               FORBIDDEN,               TOKEN_INVALID,           TOKEN_INVALID,           TOKEN_INVALID
        adminJwt,    nobody,  AUTHENTICATION_REQUIRED, admin,                   FORBIDDEN,               admin,                   TOKEN_INVALID,           TOKEN_INVALID,           TOKEN_INVALID
        active,      nobody,  AUTHENTICATION_REQUIRED, mina inside,             mina inside,             FORBIDDEN,               nobody,                  mina inside,             mina inside
        otherActive, nobody,  AUTHENTICATION_REQUIRED, yuna inside,             FORBIDDEN,               FORBIDDEN,               nobody,                  yuna inside,             FORBIDDEN
        waiting,     nobody,  AUTHENTICATION_REQUIRED, AUTHENTICATION_REQUIRED, AUTHENTICATION_REQUIRED, AUTHENTICATION_REQUIRED, nobody,                  TOKEN_NOT_ACTIVE,        TOKEN_NOT_ACTIVE
        gone,        nobody,  AUTHENTICATION_REQUIRED, TOKEN_INVALID,           TOKEN_INVALID,           TOKEN_INVALID,           nobody,                  TOKEN_INVALID,           TOKEN_INVALID
        spent,       nobody,  AUTHENTICATION_REQUIRED, TOKEN_INVALID,           TOKEN_INVALID,           TOKEN_INVALID,           nobody,                  TOKEN_INVALID,           TOKEN_INVALID
        """)
    void provesOrRefuses(
            String given,
            String nothing,
            String password,
            String identity,
            String sameUser,
            String admin,
            String queueToken,
            String admission,
            String admissionOfSameUser) {
        Map<Proof, String> expected = Map.of(
                Proof.NOTHING, nothing,
                Proof.PASSWORD, password,
                Proof.IDENTITY, identity,
                Proof.SAME_USER, sameUser,
                Proof.ADMIN, admin,
                Proof.QUEUE_TOKEN, queueToken,
                Proof.ADMISSION, admission,
                Proof.ADMISSION_OF_SAME_USER, admissionOfSameUser);

        assertThat(expected)
                .hasSize(Proof.values().length)
                .allSatisfy((proof, outcome) -> assertThat(outcomeOf(proof, GIVEN.get(given)))
                        .as("%s with %s", proof, given)
                        .isEqualTo(outcome));
    }

    /** A retry differs in one thing: a token that has ended still tells whose it was, where an admission is asked for. */
    @Test
    void knowsWhoRetriesWithATokenThatHasEnded() {
        for (Proof proof : Proof.values()) {
            for (String given : GIVEN.keySet()) {
                boolean known = given.equals("spent") && proof.name().startsWith("ADMISSION");
                assertThat(outcomeOfRetry(proof, GIVEN.get(given)))
                        .as("%s with %s", proof, given)
                        .isEqualTo(known ? "mina" : outcomeOf(proof, GIVEN.get(given)));
            }
        }
        assertThat(outcomeOfRetry(Proof.ADMISSION_OF_SAME_USER, new QueueToken("spent-yuna")))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void tellsTheWaitingTheirPlace() {
        Problem refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                Problem.class, () -> proofs.prove(call(Proof.ADMISSION), new QueueToken("waiting")));

        assertThat(refused.members()).containsEntry("position", 120L);
    }

    @Test
    void saysInEvery401WhatWouldProveIt() {
        for (Proof proof : Proof.values()) {
            for (Credentials given : GIVEN.values()) {
                try {
                    proofs.prove(call(proof), given);
                } catch (Problem refused) {
                    if (refused.code().status() == 401) {
                        assertThat(refused.headers()).containsKey("WWW-Authenticate");
                    }
                }
            }
        }
    }

    private String outcomeOf(Proof proof, Credentials given) {
        return outcomeOf(() -> proofs.prove(call(proof), given));
    }

    private String outcomeOfRetry(Proof proof, Credentials given) {
        return outcomeOf(() -> proofs.proveRetry(call(proof), given));
    }

    private static String outcomeOf(Supplier<Caller> proving) {
        try {
            Caller caller = proving.get();
            String inside = caller.admissionId() == null ? "" : " inside";
            return caller.isAnonymous() ? "nobody" : caller.userId() + inside;
        } catch (Problem refused) {
            return refused.code().name();
        }
    }

    private static Sought call(Proof proof) {
        Endpoint some = Endpoints.ALL.getFirst();
        return new Sought(
                new Endpoint(some.method(), some.path(), proof, null, TimeLimit.SHORT), Map.of("userId", "mina"));
    }

    private static Caller password(Password password) {
        if (password.password().equals("right")) {
            return new Caller(password.userId(), null, Set.of("buyer"));
        }
        throw Refusals.credentialsInvalid();
    }

    private static Caller accessToken(AccessToken token) {
        return switch (token.token()) {
            case "bad" -> throw Refusals.credentialsInvalid();
            case "admin" -> new Caller("admin", null, Set.of("admin"));
            default -> new Caller(token.token(), null, Set.of("buyer"));
        };
    }

    private static Optional<String> formerHolder(QueueToken token) {
        return switch (token.token()) {
            case "spent-mina" -> Optional.of("mina");
            case "spent-yuna" -> Optional.of("yuna");
            default -> Optional.empty();
        };
    }

    private static Admission admission(QueueToken token) {
        return switch (token.token()) {
            case "active-mina" -> new Admission.Active("mina", "a-1");
            case "active-yuna" -> new Admission.Active("yuna", "a-2");
            case "waiting" -> new Admission.Waiting(120L);
            default -> new Admission.Gone();
        };
    }
}
