package frontrow.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.gateway.error.GatewayError;
import frontrow.http.caller.Caller;
import frontrow.http.problem.CommonError;
import frontrow.http.problem.ErrorCode;
import frontrow.http.problem.Problem;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

class PasswordCheckTest {
    private static final PasswordProperties PROPERTIES =
            new PasswordProperties(64, 1, 1, Duration.ofMillis(50), Duration.ofMinutes(1), 10);

    private final CountedHashes hashes = new CountedHashes();
    private final HashingSlots slots = new HashingSlots(PROPERTIES);
    private final PasswordCheck check = checkOf(new InMemoryUserDetailsManager(User.withUsername("mina")
            .password("hash of right-one")
            .authorities("buyer", "admin")
            .build()));

    @Test
    void knowsTheCallerAndItsRoles() {
        assertThat(check.check("mina", "right-one")).isEqualTo(new Caller("mina", null, Set.of("buyer", "admin")));
    }

    @Test
    void hashesARightPasswordOnceAMinute() {
        check.check("mina", "right-one");
        int before = hashes.matched.get();

        check.check("mina", "right-one");

        assertThat(hashes.matched.get()).isEqualTo(before);
    }

    @Test
    void hashesAWrongPasswordEachTime() {
        check.check("mina", "right-one");
        int before = hashes.matched.get();

        assertRefused(GatewayError.CREDENTIALS_INVALID, "mina", "wrong-one");
        assertRefused(GatewayError.CREDENTIALS_INVALID, "mina", "wrong-one");

        assertThat(hashes.matched.get()).isEqualTo(before + 2);
    }

    @Test
    void hashesForUnknownUsersToo() {
        assertRefused(GatewayError.CREDENTIALS_INVALID, "nobody", "right-one");

        assertThat(hashes.matched.get()).isEqualTo(1);
    }

    @Test
    void hashesNothingForWhatCannotBeAUserId() {
        assertRefused(GatewayError.CREDENTIALS_INVALID, "mi\0na", "right-one");
        assertRefused(GatewayError.CREDENTIALS_INVALID, "", "right-one");

        assertThat(hashes.matched.get()).isZero();
    }

    @Test
    void refusesWhoseTurnToHashDoesNotComeInTime() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread other = Thread.ofVirtual()
                .start(() -> slots.hashing(() -> {
                    taken.countDown();
                    return awaited(done);
                }));
        assertThat(taken.await(5, TimeUnit.SECONDS)).isTrue();

        assertRefused(CommonError.UNAVAILABLE, "mina", "right-one");

        done.countDown();
        other.join();
        assertThat(check.check("mina", "right-one").userId()).isEqualTo("mina");
    }

    @Test
    @Timeout(5)
    void refusesAtOnceWhoseTurnToHashWouldComeTooLate() throws Exception {
        AtomicLong now = new AtomicLong();
        PasswordProperties patient = new PasswordProperties(64, 1, 1, Duration.ofMinutes(1), Duration.ofMinutes(1), 10);
        HashingSlots slow = new HashingSlots(patient, now::get);
        slow.hashing(() -> now.addAndGet(Duration.ofSeconds(61).toNanos()));
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread other = Thread.ofVirtual()
                .start(() -> slow.hashing(() -> {
                    taken.countDown();
                    return awaited(done);
                }));
        assertThat(taken.await(5, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> slow.hashing(() -> 1))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo(CommonError.UNAVAILABLE));

        done.countDown();
        other.join();
        assertThat(slow.hashing(() -> 1)).isEqualTo(1);
    }

    @Test
    void doesNotTakeAnAbsentStoreForAWrongPassword() {
        PasswordCheck withoutStore = checkOf(_ -> {
            throw new DataAccessResourceFailureException("away");
        });

        assertThatThrownBy(() -> withoutStore.check("mina", "right-one"))
                .isNotInstanceOf(Problem.class)
                .hasRootCauseInstanceOf(DataAccessResourceFailureException.class);
    }

    private PasswordCheck checkOf(UserDetailsService users) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
        provider.setPasswordEncoder(hashes);
        return new PasswordCheck(provider, new RememberedPasswords(PROPERTIES), slots);
    }

    private void assertRefused(ErrorCode code, String userId, String password) {
        assertThatThrownBy(() -> check.check(userId, password))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class CountedHashes implements PasswordEncoder {
        private final AtomicInteger matched = new AtomicInteger();

        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            matched.incrementAndGet();
            return hash.equals(encode(password));
        }
    }
}
