package frontrow.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0-0", "user-123", "a--"})
    void takesLettersDigitsAndHyphens(String text) {
        assertThat(new UserId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "-ab", "Abc", "a_b", "사용자", "abc\n", "ab c", "a/../b"})
    void refusesEverythingElse(String text) {
        assertThat(UserId.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId(text));
    }

    @Test
    void endsAtSixtyFour() {
        assertThat(UserId.isValid("a".repeat(64))).isTrue();
        assertThat(UserId.isValid("a".repeat(65))).isFalse();
    }
}
