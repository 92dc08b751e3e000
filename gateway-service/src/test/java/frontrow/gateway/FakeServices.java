package frontrow.gateway;

import frontrow.gateway.FakeService.Answer;
import frontrow.gateway.upstream.Service;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A fake of each service, shared by the tests of this JVM; the fake of queue-service knows some tokens. */
final class FakeServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Map<Service, FakeService> ALL = new EnumMap<>(Service.class);
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    static {
        for (Service service : Service.values()) {
            ALL.put(service, new FakeService());
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> addresses = ALL.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> "frontrow.services." + each.getKey().label(),
                        each -> each.getValue().address().toString()));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fakes", addresses));
    }

    static FakeService of(Service service) {
        return ALL.get(service);
    }

    static void reset() {
        ALL.values().forEach(FakeService::reset);
        TOKENS.clear();
        of(Service.QUEUE).answers("/internal/admissions/check", asked -> {
            String token = asked.body().replaceAll(".*\"token\":\"([^\"]*)\".*", "$1");
            return Answer.ok(TOKENS.getOrDefault(token, "{\"state\":\"GONE\",\"userId\":null,\"position\":null}"));
        });
    }

    /** A token that let the user in once, as queue-service tells of it. */
    static String endedToken(String user) {
        of(Service.QUEUE)
                .answers("/internal/admissions/former-holder", _ -> Answer.ok("{\"userId\":\"" + user + "\"}"));
        return UUID.randomUUID().toString();
    }

    static String activeToken(String user, String admission) {
        return token("""
            {"state":"ACTIVE","userId":"%s","admissionId":"%s","activeUntil":"2026-05-29T15:30:00+09:00",\
            "position":null}\
            """.formatted(user, admission));
    }

    static String waitingToken(long position) {
        return token("""
            {"state":"WAITING","userId":"mina","admissionId":null,"activeUntil":null,"position":%d}\
            """.formatted(position));
    }

    private static String token(String answer) {
        String token = UUID.randomUUID().toString();
        TOKENS.put(token, answer);
        return token;
    }
}
