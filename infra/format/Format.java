import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Checks or mends the format of all Java sources under a folder. Arguments: {@code check|write}, the repository's root, the
 * folder or file below it, and the file that remembers what was found in order, so that an unchanged tree costs nothing.
 */
final class Format {
    private static final int MOST_LOOKS = 5;
    private static final Set<String> PASSED_OVER = Set.of("target", ".git", "node_modules", ".frontrow");

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());
    private final boolean write;
    private final Path root;
    private final Set<String> inOrder = new ConcurrentSkipListSet<>();
    private final Set<String> differing = new ConcurrentSkipListSet<>();
    private final Set<String> unreadable = new ConcurrentSkipListSet<>();

    private Format(boolean write, Path root) {
        this.write = write;
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[1]).toAbsolutePath().normalize();
        Path known = Path.of(arguments[3]);
        Format format = new Format(arguments[0].equals("write"), root);
        Path start = root.resolve(arguments[2]).normalize();
        Set<String> before = remembered(known);
        int files = format.run(sources(start), before);
        if (!start.equals(root)) {
            format.inOrder.addAll(before);
        }
        remember(known, format.inOrder);
        format.report(files);
        if (!format.unreadable.isEmpty() || (!format.write && !format.differing.isEmpty())) {
            System.exit(1);
        }
    }

    private int run(List<Path> sources, Set<String> known) {
        sources.parallelStream().forEach(source -> look(source, known));
        return sources.size();
    }

    private void look(Path source, Set<String> known) {
        String name = root.relativize(source).toString();
        try {
            String before = Files.readString(source);
            if (known.contains(hash(before))) {
                inOrder.add(hash(before));
                return;
            }
            String after = settled(before);
            inOrder.add(hash(after));
            if (!after.equals(before)) {
                differing.add(name);
                if (write) {
                    Files.writeString(source, after);
                }
            }
        } catch (FormatterException e) {
            unreadable.add(name + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + source, e);
        }
    }

    /** Text blocks take the formatter a second look before they rest. */
    private String settled(String source) throws FormatterException {
        String before = source;
        for (int look = 0; look < MOST_LOOKS; look++) {
            String after = formatter.formatSourceAndFixImports(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private void report(int files) {
        unreadable.forEach(each -> System.err.println("not Java that can be read: " + each));
        if (write) {
            differing.forEach(each -> System.out.println("formatted " + each));
            return;
        }
        differing.forEach(each -> System.err.println("not formatted: " + each));
        if (!differing.isEmpty()) {
            System.err.printf(
                    "%d of %d Java files differ from the house's format; this mends them:%n"
                            + "  mvn -q -pl infra/format -Pformat validate%n",
                    differing.size(), files);
        }
    }

    private static List<Path> sources(Path start) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean passedOver = PASSED_OVER.contains(folder.getFileName().toString());
                return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                // Others may work in the tree meanwhile; what is gone needs no format.
                if (Files.exists(file)) {
                    throw e;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static Set<String> remembered(Path known) throws IOException {
        return Files.exists(known) ? Set.copyOf(Files.readAllLines(known)) : Set.of();
    }

    private static void remember(Path known, Set<String> inOrder) throws IOException {
        Files.createDirectories(known.getParent());
        Path next = Files.createTempFile(known.getParent(), "formatted", null);
        Files.write(next, new TreeSet<>(inOrder));
        Files.move(next, known, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
