package frontrow.http.start;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings that every service shares unless it says otherwise. */
final class HouseDefaults implements EnvironmentPostProcessor {
    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            // Bodies are JSON: nothing may parse them as forms before the caller is known.
            Map.entry("spring.servlet.multipart.enabled", "false"),
            Map.entry("spring.mvc.formcontent.filter.enabled", "false"),
            Map.entry("spring.web.resources.add-mappings", "false"),
            Map.entry("server.tomcat.max-http-form-post-size", "64KB"),
            // The texts of constraints come out in the language of all other texts.
            Map.entry("spring.web.locale", "ko"),
            Map.entry("spring.web.locale-resolver", "fixed"),
            // No statement may take that long: whoever has no answer by then has a connection that leads nowhere, and
            // would wait on it for hours. In seconds, for PostgreSQL's driver.
            Map.entry("spring.datasource.hikari.data-source-properties.socketTimeout", "10"),
            Map.entry("spring.datasource.hikari.data-source-properties.connectTimeout", "2"),
            // Less than a borrower waits: else each of them finds out about one dead connection, and gets none.
            Map.entry("spring.datasource.hikari.validation-timeout", "1000"),
            Map.entry("logging.pattern.correlation", "[%X{traceId:-}] "));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("frontrow-defaults", DEFAULTS));
    }
}
