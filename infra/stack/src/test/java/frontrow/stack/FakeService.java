package frontrow.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands for a service: answers 200 to everything, can be laid out as Boot's jars can, and fails when it's told to. */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        if ("tools".equals(System.getProperty("jarmode"))) {
            Path jar = Path.of(System.getProperty("java.class.path"));
            Files.createDirectories(Path.of(arguments[2]));
            Files.copy(jar, Path.of(arguments[2]).resolve(jar.getFileName()));
            return;
        }
        String configuration = System.getenv("SPRING_APPLICATION_JSON");
        int port = Integer.parseInt(value(configuration, "server.port"));
        if (value(configuration, "spring.datasource.username").equals(value(configuration, "frontrow.fake.fails"))) {
            System.out.println("The property frontrow.fake.fails says so.");
            System.exit(3);
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("listening on " + port);
    }

    private static String value(String json, String name) {
        Matcher matcher =
                Pattern.compile("\"" + Pattern.quote(name) + "\":\"([^\"]*)\"").matcher(json);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Lays six jars of this class where the build would put the services' own. */
    static Path rootWithFakes(Path root) throws IOException {
        for (Service service : Service.values()) {
            Path target = Files.createDirectories(root.resolve(service.word() + "-service/target"));
            writeJar(target.resolve(service.word() + "-service-0.1.0-exec.jar"));
        }
        return root;
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream type = FakeService.class.getResourceAsStream("FakeService.class")) {
            out.putNextEntry(new JarEntry(entry));
            type.transferTo(out);
        }
    }
}
