package frontrow.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources that break a rule on purpose, so that none of them has to stand in the tree. */
final class PlantedSource {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record) (\\w+)");

    private final Path folder;

    PlantedSource(Path folder) {
        this.folder = folder;
    }

    /** The classes of the given source files, of which each names its package and one type. */
    JavaClasses compiled(String... sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            files.add(write(source));
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            boolean compiles = javac.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiles).as(said.toString()).isTrue();
        }
        return new ClassFileImporter().importPath(classes);
    }

    private Path write(String source) throws IOException {
        Path file = folder.resolve(first(PACKAGE, source).replace('.', '/')).resolve(nameOf(source) + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }

    private static String nameOf(String source) {
        return TYPE.matcher(source).find() ? first(TYPE, source) : "package-info";
    }

    private static String first(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        assertThat(matcher.find()).as("%s in %s", pattern, source).isTrue();
        return matcher.group(1);
    }
}
