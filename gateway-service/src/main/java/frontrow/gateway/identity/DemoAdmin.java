package frontrow.gateway.identity;

import frontrow.gateway.error.GatewayError;
import frontrow.http.problem.Problem;
import frontrow.http.start.Production;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The admin of a demonstration, whose password everybody knows. A production profile refuses it. */
@Component
@ConditionalOnBooleanProperty("frontrow.demo.enabled")
class DemoAdmin implements ApplicationRunner {
    static final String USER_ID = "admin";
    private static final String PASSWORD = "frontrow-demo";

    private final Accounts accounts;

    DemoAdmin(Accounts accounts, Environment environment) {
        refuseProduction(environment);
        this.accounts = accounts;
    }

    static void refuseProduction(Environment environment) {
        Production.refuse(
                environment,
                "frontrow.demo.enabled",
                "it is true in the profile production, and everybody knows the demo admin's password");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.exists(USER_ID)) {
            return;
        }
        try {
            accounts.open(USER_ID, PASSWORD, Set.of(Roles.ADMIN, Roles.BUYER));
        } catch (Problem e) {
            // Another instance, started at the same time, was first.
            if (e.code() != GatewayError.USER_EXISTS) {
                throw e;
            }
        }
    }
}
