package frontrow.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold secrets: nobody but their owner may read them, from their first moment on (mode 600). */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** Makes an empty file in place of whatever is there. */
    public static Path create(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            return Files.createFile(
                    file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a file with this content in place of whatever is there. */
    public static Path write(Path file, String content) {
        try {
            return Files.writeString(create(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
