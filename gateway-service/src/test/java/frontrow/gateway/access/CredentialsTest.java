package frontrow.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.gateway.access.Credentials.AccessToken;
import frontrow.gateway.access.Credentials.None;
import frontrow.gateway.access.Credentials.Password;
import frontrow.gateway.access.Credentials.QueueToken;
import frontrow.gateway.access.Credentials.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @Test
    void readsAPasswordWithColonsAndKoreanLetters() {
        assertThat(read("Basic " + base64("mina:pass:워드"))).isEqualTo(new Password("mina", "pass:워드"));
        assertThat(read("bAsIc " + base64("mina:"))).isEqualTo(new Password("mina", ""));
    }

    @Test
    void takesABearerTokenOfTheShapeOfAUuidForAQueueToken() {
        String uuid = "0198C0DE-0000-4000-8000-00000000abcd";

        assertThat(read("Bearer " + uuid)).isEqualTo(new QueueToken(uuid));
        assertThat(read("bearer a.b.c")).isEqualTo(new AccessToken("a.b.c"));
        assertThat(read("Bearer " + uuid + "0")).isInstanceOf(AccessToken.class);
    }

    @Test
    void findsNothingWhereThereIsNoHeader() {
        assertThat(Credentials.of(List.of())).isEqualTo(new None());
    }

    @Test
    void believesNeitherOfTwoHeaders() {
        assertThat(Credentials.of(List.of("Basic " + base64("a:b"), "Basic " + base64("c:d"))))
                .isEqualTo(new Unreadable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic", "Bearer", "Digest x", "Basic ???", "Basic bm9jb2xvbg==", "Basic /w==", "Basicx y"})
    void cannotReadWhatIsNoCredentials(String header) {
        assertThat(read(header)).isEqualTo(new Unreadable());
    }

    @Test
    void showsNoSecretAsText() {
        assertThat(List.of(new Password("mina", "secret"), new QueueToken("secret"), new AccessToken("secret")))
                .allSatisfy(each -> assertThat(each.toString()).doesNotContain("secret"));
    }

    private static Credentials read(String header) {
        return Credentials.of(List.of(header));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
