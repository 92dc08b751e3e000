package frontrow.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A data directory in use: locked against a second user, and cleared of what a killed one left running. */
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;
    private final ProcessLedger ledger;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
        this.ledger = new ProcessLedger(path.resolve("processes"));
    }

    /**
     * Takes the directory, which is made where it doesn't exist, and ends processes left over from an earlier run.
     *
     * @throws PartFailedException if another program uses it now
     */
    public static DataDirectory take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new PartFailedException("Another Frontrow is running with the data in " + path + ".");
            }
            DataDirectory directory = new DataDirectory(path, channel);
            directory.ledger.clearLeftovers();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return false;
        }
    }

    public Path path() {
        return path;
    }

    /** Where the processes that work on this directory are on record. */
    public ProcessLedger ledger() {
        return ledger;
    }

    /** Gives the directory free for the next. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
