package frontrow.queue.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.contracts.value.AdmissionId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueueTokensTest {
    private final QueueTokens tokens = new QueueTokens(key(1));

    @Test
    void givesTheSameTokenForTheSameAdmissionAgain() {
        AdmissionId admission = admission(1);

        assertThat(tokens.of(admission)).isEqualTo(tokens.of(admission));
    }

    @Test
    void givesEachAdmissionATokenOfItsOwn() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            seen.add(tokens.of(admission(i)).reveal());
        }

        assertThat(seen).hasSize(1000);
    }

    @Test
    void cantBeMadeWithoutTheKey() {
        assertThat(new QueueTokens(key(2)).of(admission(1))).isNotEqualTo(tokens.of(admission(1)));
    }

    @Test
    void readsAsARandomUuid() {
        UUID token = UUID.fromString(tokens.of(admission(7)).reveal());

        assertThat(token.version()).isEqualTo(4);
        assertThat(token.variant()).isEqualTo(2);
    }

    @Test
    void isReadInCapitalsToo() {
        QueueToken token = tokens.of(admission(3));

        assertThat(QueueToken.parse(token.reveal().toUpperCase(Locale.ROOT))).contains(token);
    }

    @Test
    void isNotReadFromAnythingElse() {
        assertThat(QueueToken.parse("")).isEmpty();
        assertThat(QueueToken.parse("1-1-1-1-1")).isEmpty();
        assertThat(QueueToken.parse(tokens.of(admission(3)).reveal() + " ")).isEmpty();
        assertThat(QueueToken.parse("zzzzzzzz-zzzz-4zzz-8zzz-zzzzzzzzzzzz")).isEmpty();
    }

    @Test
    void hashesItsTextInLowerCase() {
        QueueToken token =
                QueueToken.parse("00000000-0000-4000-8000-00000000000A").orElseThrow();

        // sha256sum of the 36 characters
        assertThat(token.hash().hex()).isEqualTo("1ad35d608dd7b52a115ee45d1330f5f69327c1a3bd6dd5cc615c5d28ecbeab33");
    }

    @Test
    void doesNotShowInALogLine() {
        QueueToken token = tokens.of(admission(3));

        assertThat("token " + token).doesNotContain(token.reveal());
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> new QueueTokens(new byte[16])).hasMessageContaining("16 bytes");
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[QueueTokens.KEY_BYTES];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    private static AdmissionId admission(int number) {
        return AdmissionId.of(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number));
    }
}
