package frontrow.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.servers.PartFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {

    @TempDir
    private Path root;

    @Test
    void isStartedFromThePackagedProgramAndNotFromThePlainJarBesideIt() throws IOException {
        Path target = Files.createDirectories(root.resolve("wallet-service/target"));
        Files.createFile(target.resolve("wallet-service-0.1.0.jar"));
        Files.createFile(target.resolve("wallet-service-0.1.0.jar.original"));
        Path program = Files.createFile(target.resolve("wallet-service-0.1.0-exec.jar"));

        assertThat(Service.WALLET.jar(root)).isEqualTo(program);
    }

    @Test
    void saysWhatToDoWhereThereIsOnlyThePlainJar() throws IOException {
        Path target = Files.createDirectories(root.resolve("wallet-service/target"));
        Files.createFile(target.resolve("wallet-service-0.1.0.jar"));

        assertThatThrownBy(() -> Service.WALLET.jar(root))
                .isInstanceOf(PartFailedException.class)
                .hasMessageContaining("build it first");
    }

    @Test
    void saysWhatToDoWhereNothingIsBuilt() {
        assertThatThrownBy(() -> Service.WALLET.jar(root))
                .isInstanceOf(PartFailedException.class)
                .hasMessageContaining("build it first");
    }
}
