package frontrow.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL 18 with {@code fsync} and {@code synchronous_commit} on. */
final class PostgresRecipe implements Recipe {

    private static final String NAME = "postgres";

    private final ServerSettings settings;
    private final Programs programs;
    private final Secrets secrets;
    private final Path data;

    PostgresRecipe(ServerSettings settings, Programs programs, Secrets secrets) {
        this.settings = settings;
        this.programs = programs;
        this.secrets = secrets;
        this.data = settings.dataDirectory().resolve("postgres");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return settings.ports().postgres();
    }

    @Override
    public Path logFile() {
        return settings.logFile(NAME);
    }

    @Override
    public void prepare() {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        removeStaleLock();
    }

    @Override
    public Launch launch() {
        List<String> command =
                new ArrayList<>(List.of(program("postgres"), "-D", data.toString(), "-p", Integer.toString(port())));
        options().forEach((option, value) -> command.addAll(List.of("-c", option + "=" + value)));
        return notAsRoot(command);
    }

    /** Given on the command line, so that no file left by an earlier version weakens them. */
    private static Map<String, String> options() {
        return Map.ofEntries(
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("io_method", "sync"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_checkpoints", "off"));
    }

    @Override
    public boolean isReady() {
        return admin().answers();
    }

    @Override
    public void afterReady() {
        for (String database : settings.databases()) {
            admin().ensure(database, secrets.password(database), true);
        }
        // The registry is not ours: its own timeouts are its business.
        admin().ensure(ServerSettings.REGISTRY_DATABASE, secrets.password(ServerSettings.REGISTRY_DATABASE), false);
    }

    @Override
    public boolean stopsOnInterrupt() {
        // SIGINT is PostgreSQL's fast shutdown; at SIGTERM it would wait for its clients.
        return true;
    }

    @Override
    public Optional<String> explain(List<String> lastLogLines) {
        if (lastLogLines.stream().anyMatch(line -> line.contains("unshare"))) {
            return Optional.of("PostgreSQL refuses to run as root, and this machine doesn't let root step down with"
                    + " `unshare -U`: start as another user.");
        }
        return Optional.empty();
    }

    PostgresAdmin admin() {
        return new PostgresAdmin(port(), secrets.password(PostgresAdmin.SUPERUSER));
    }

    private void initialise() {
        // What an interrupted initialisation left can't be gone on with.
        Directories.delete(data);
        Path password = PrivateFiles.write(
                settings.dataDirectory().resolve("initdb.password"), secrets.password(PostgresAdmin.SUPERUSER));
        Launch initdb = notAsRoot(List.of(
                program("initdb"),
                "--pgdata=" + data,
                "--username=" + PostgresAdmin.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        int exitCode = OneTimeCommand.run(initdb, logFile());
        try {
            Files.delete(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (exitCode != 0) {
            List<String> lines = new LogFile(logFile()).lastLines(15);
            throw new PartFailedException(
                    explain(lines).orElse("PostgreSQL's initdb failed with exit code " + exitCode + "."), lines);
        }
    }

    /** A lock file outlives a kill; it blocks the start when its process id was given to another program since. */
    private void removeStaleLock() {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(lock, StandardCharsets.UTF_8);
            Optional<ProcessHandle> holder = lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
            if (holder.isPresent() && !isPostgres(holder.get())) {
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
    }

    private String program(String name) {
        return programs.postgres().resolve("bin").resolve(name).toString();
    }

    /** PostgreSQL refuses root: in a user namespace of its own it sees itself as nobody, and still owns its files. */
    private Launch notAsRoot(List<String> command) {
        Launch launch = new Launch(command, Map.of("LC_ALL", "C"), settings.dataDirectory());
        boolean root = "root".equals(System.getProperty("user.name")) && OwnSession.onPath("unshare");
        return root ? launch.behind(List.of("unshare", "-U")) : launch;
    }
}
