package frontrow.stack;

import frontrow.servers.JavaProgram;
import frontrow.servers.Launch;
import frontrow.servers.Recipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One process of a service. */
final class ServiceRecipe implements Recipe {

    private final Service service;
    private final int number;
    private final StackSettings settings;
    private final ServiceConfiguration configuration;

    private @Nullable JavaProgram program;

    ServiceRecipe(Service service, int number, StackSettings settings, ServiceConfiguration configuration) {
        this.service = service;
        this.number = number;
        this.settings = settings;
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return service.partName(number);
    }

    @Override
    public int port() {
        return service.port(settings.gatewayPort(), number);
    }

    @Override
    public Path logFile() {
        return settings.logs().resolve(name() + ".log");
    }

    @Override
    public synchronized Optional<JavaProgram> program() {
        JavaProgram known = program;
        if (known == null) {
            known = new ServiceProgram(service, settings).program();
            program = known;
        }
        return Optional.of(known);
    }

    @Override
    public Launch launch() {
        List<String> command = program().orElseThrow().command();
        return new Launch(command, configuration.environment(service, number), settings.home());
    }

    @Override
    public boolean isReady() {
        return Http.answersOk("http://127.0.0.1:" + port() + "/actuator/health/readiness");
    }

    @Override
    public Optional<String> explain(List<String> lastLogLines) {
        if (lastLogLines.stream().anyMatch(line -> line.contains("Migration checksum mismatch"))) {
            return Optional.of("The database of " + service.word()
                    + " was made by another version of its migrations: -Dfrontrow.fresh begins anew.");
        }
        return Optional.empty();
    }
}
