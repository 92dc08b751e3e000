package frontrow.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RememberedPasswordsTest {
    private final RememberedPasswords remembered =
            new RememberedPasswords(new PasswordProperties(64, 1, 1, Duration.ofSeconds(1), Duration.ofMinutes(1), 10));

    @Test
    void remembersExactlyThisPasswordOfExactlyThisUser() {
        remembered.remember("mina", "password", Set.of("buyer"));

        assertThat(remembered.roles("mina", "password")).contains(Set.of("buyer"));
        assertThat(remembered.roles("mina", "Password")).isEmpty();
        assertThat(remembered.roles("mina", "")).isEmpty();
        assertThat(remembered.roles("yuna", "password")).isEmpty();
    }

    @Test
    void isNotFooledByWhereTheUserEndsAndThePasswordBegins() {
        remembered.remember("mina", "1password", Set.of("buyer"));

        assertThat(remembered.roles("mina1", "password")).isEmpty();
    }
}
