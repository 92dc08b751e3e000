package frontrow.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoordinatesTest {

    @TempDir
    Path data;

    private Secrets secrets;

    @BeforeEach
    void open() {
        secrets = new Secrets(ServerSet.passwords(data));
    }

    @Test
    void tellAnotherProcessWhatTheServersOfADataDirectoryWereGiven() {
        String ofSuperuser = secrets.password(PostgresAdmin.SUPERUSER);
        String ofWallet = secrets.password("wallet");

        Coordinates found = Coordinates.ofData(data, ServerPorts.FIXED);

        assertThat(found.ports()).isEqualTo(ServerPorts.FIXED);
        assertThat(found.superuser().password()).isEqualTo(ofSuperuser);
        assertThat(found.passwords()).containsOnlyKeys("wallet");
        assertThat(found.database("wallet"))
                .isEqualTo(new Database(
                        "wallet",
                        "jdbc:postgresql://127.0.0.1:" + ServerPorts.FIXED.postgres() + "/wallet",
                        "wallet",
                        ofWallet));
    }

    @Test
    void areNotMadeUpWhereNoServersEverRan() {
        assertThatThrownBy(() -> Coordinates.ofData(data, ServerPorts.FIXED))
                .isInstanceOf(PartFailedException.class)
                .hasMessage("No servers have run on " + data + " yet.");
        assertThat(data).isEmptyDirectory();
    }
}
