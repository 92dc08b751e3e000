package frontrow.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    Path directory;

    @Test
    void makesKeysOnceAndLetsNobodyElseReadThem() throws Exception {
        Keys keys = new Keys(directory);
        keys.makeMissing();
        String first = Files.readString(keys.assertionPrivateKey());

        new Keys(directory).makeMissing();

        assertThat(Files.readString(keys.assertionPrivateKey())).isEqualTo(first);
        for (Path key : List.of(keys.assertionPrivateKey(), keys.accessTokenPrivateKey(), keys.queueTokenKey())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void publishesThePublicHalfAlone() throws Exception {
        Keys keys = new Keys(directory);
        keys.makeMissing();

        ECKey signing = ECKey.parse(Files.readString(keys.assertionPrivateKey()));
        JWKSet published = JWKSet.parse(Files.readString(keys.assertionPublicKeys()));

        assertThat(signing.isPrivate()).isTrue();
        assertThat(published.containsNonPublicKeys()).isFalse();
        assertThat(published.getKeyByKeyId(signing.getKeyID())).isNotNull();
    }

    @Test
    void makesAQueueKeyOf32Bytes() throws Exception {
        Keys keys = new Keys(directory);
        keys.makeMissing();

        assertThat(Base64.getDecoder()
                        .decode(Files.readString(keys.queueTokenKey()).strip()))
                .hasSize(32);
    }
}
