package frontrow.servers;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Passwords, made when they are first asked for and kept in a file that only its owner may read. */
final class Secrets {

    private static final int PASSWORD_BYTES = 24;

    private final Path file;
    private final Properties passwords = new Properties();
    private final SecureRandom random = new SecureRandom();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    synchronized String password(String of) {
        String known = passwords.getProperty(of);
        if (known != null) {
            return known;
        }
        String made = random();
        passwords.setProperty(of, made);
        save();
        return made;
    }

    /** Those of all databases that one was ever asked for. */
    synchronized Map<String, String> databases() {
        Map<String, String> all = new TreeMap<>();
        passwords.stringPropertyNames().forEach(name -> all.put(name, passwords.getProperty(name)));
        all.remove(PostgresAdmin.SUPERUSER);
        return all;
    }

    private String random() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void save() {
        try {
            Path next = PrivateFiles.create(file.resolveSibling(file.getFileName() + ".next"));
            try (Writer writer = Files.newBufferedWriter(next)) {
                passwords.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
