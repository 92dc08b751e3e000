package frontrow.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The server programs, unpacked once into a directory that many data directories share. What is there is named after
 * its artifact, so a new version is unpacked beside the old one.
 */
final class Programs {

    private final Path directory;
    private final Artifacts artifacts = new Artifacts();

    Programs(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    Artifacts artifacts() {
        return artifacts;
    }

    /** The directory with PostgreSQL's {@code bin}, {@code lib} and {@code share}. */
    Path postgres() {
        String resource = Machine.postgresResource();
        if (Programs.class.getResource(resource) == null) {
            throw new PartFailedException("PostgreSQL's binaries for this machine are not on the class path.");
        }
        return once(withoutSuffix(Artifacts.jarOf(resource)), target -> {
            try (InputStream packed = resource(resource)) {
                unpack(new XZInputStream(packed), target);
            }
        });
    }

    /** The Redis server's executable. */
    Path redis() {
        String resource = Machine.redisResource();
        return once(withoutSuffix(Artifacts.jarOf(resource)), target -> {
                    Path program = Files.createDirectories(target).resolve("redis-server");
                    try (InputStream binary = resource(resource)) {
                        Files.copy(binary, program);
                    }
                    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
                })
                .resolve("redis-server");
    }

    /** The directory of the schema registry, a Quarkus application. */
    Path registry() {
        Path archive = artifacts.registryArchive();
        return once(withoutSuffix(archive), target -> {
            try (InputStream packed = new BufferedInputStream(Files.newInputStream(archive))) {
                unpack(new GZIPInputStream(packed, 1 << 16), target);
            }
        });
    }

    /** Where the start cache of a server lies; another Java or other artifacts have another one. */
    Path startCache(String name) {
        String versions = artifacts.fingerprint() + "-" + Runtime.version();
        return directory.resolve(name + "-" + versions + ".aot");
    }

    /** Runs the unpacking under a lock into a directory that gets its name only when it's complete. */
    private Path once(String name, Unpacking unpacking) {
        Path complete = directory.resolve(name);
        if (Files.isDirectory(complete)) {
            return complete;
        }
        try {
            Files.createDirectories(directory);
            synchronized (Programs.class) {
                unpackUnderLock(name, unpacking, complete);
            }
            return complete;
        } catch (IOException e) {
            throw new UncheckedIOException("can't unpack " + name, e);
        }
    }

    private void unpackUnderLock(String name, Unpacking unpacking, Path complete) throws IOException {
        Path lockFile = directory.resolve(name + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var lock = channel.lock();
            if (!Files.isDirectory(complete)) {
                Path partial = directory.resolve(name + ".partial");
                Directories.delete(partial);
                Files.createDirectories(partial);
                unpacking.into(partial);
                Files.move(partial, complete, StandardCopyOption.ATOMIC_MOVE);
            }
            lock.release();
        }
    }

    private static void unpack(InputStream unpacked, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(unpacked)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                unpack(tar, entry, file);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent(), "parent"));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Programs.class.getResourceAsStream(name), name);
    }

    private static String withoutSuffix(Path file) {
        return file.getFileName().toString().replaceFirst("\\.(jar|tar\\.gz)$", "");
    }

    @FunctionalInterface
    private interface Unpacking {
        void into(Path target) throws IOException;
    }
}
