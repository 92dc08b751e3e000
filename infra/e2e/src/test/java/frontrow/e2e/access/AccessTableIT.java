package frontrow.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Audit;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import frontrow.e2e.stage.OnStage;
import frontrow.test.AccessTable;
import frontrow.test.AccessTable.Row;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each cell of the access table, on the running gateway. */
@OnStage(queue = {"frontrow.queue.capacity=3", "frontrow.queue.poll-interval=1s"})
class AccessTableIT {

    /** Of the gateway and of Spring's management endpoints: there is no such path, whoever asks. */
    private static final List<String> CLOSED = List.of(
            "/actuator",
            "/actuator/env",
            "/actuator/beans",
            "/actuator/configprops",
            "/actuator/heapdump",
            "/actuator/threaddump",
            "/actuator/loggers",
            "/actuator/metrics",
            "/actuator/prometheus",
            "/actuator/gateway/routes",
            "/actuator/shutdown",
            "/actuator/health/db",
            "/actuator/health/services",
            "/internal/admissions/check",
            "/internal/admissions/former-holder",
            "/v3/api-docs",
            "/swagger-ui/index.html",
            "/error",
            "/api/admin",
            "/api/admin/users");

    private final AccessTable table = AccessTable.read();

    @Test
    void isTrueInEveryCell() {
        Company company = new Company();
        List<String> differences = new ArrayList<>();

        for (Row row : table.rows()) {
            row.outcomes().forEach((caller, expected) -> {
                String seen = seen(company, row, caller);
                if (!seen.equals(expected)) {
                    differences.add(row + " by " + caller + ": " + seen + " instead of " + expected);
                }
            });
        }

        assertThat(differences).isEmpty();
        System.out.println("Access table: " + table.rows().size() + " endpoints, "
                + table.rows().size() * table.callers().size() + " cells, each as it says.");
        Audit.afterEveryPayment();
    }

    @Test
    void knowsNoPathBesidesWhoeverAsks() {
        Company company = new Company();

        for (String caller : table.callers()) {
            Proof proof = company.proofOf(caller);
            for (String path : CLOSED) {
                send(proof, "GET", path, "").expect(404, "NOT_FOUND");
                send(proof, "POST", path, "{}").expect(404, "NOT_FOUND");
            }
        }
    }

    private static String seen(Company company, Row row, String caller) {
        String body = company.bodyFor(row.method(), row.path());
        String path = company.filled(row.path());
        Answer answer = send(company.proofOf(caller), row.method(), path, body);
        company.afterwards(caller, row, answer);
        return answer.status() + (answer.code().isEmpty() ? "" : " " + answer.code());
    }

    private static Answer send(Proof proof, String method, String path, String body) {
        var request = FrontDoor.request(proof, path);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return FrontDoor.send(
                request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }
}
