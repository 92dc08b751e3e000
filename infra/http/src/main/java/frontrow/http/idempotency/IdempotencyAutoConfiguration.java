package frontrow.http.idempotency;

import frontrow.http.json.AnswerJson;
import frontrow.http.problem.ProblemWriter;
import frontrow.http.timer.RepeatedTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps answers in the databases of those services that say so; their Flyway runs {@code db/http} too. */
@AutoConfiguration
@ConditionalOnBooleanProperty("frontrow.idempotency.enabled")
class IdempotencyAutoConfiguration {
    private static final Duration CLEAN_UP_PAUSE = Duration.ofMinutes(1);
    private static final int DELETED_AT_ONCE = 1_000;
    private static final int BATCHES_AT_MOST = 100;

    @Bean
    KeptAnswers keptAnswers(DataSource dataSource) {
        return new KeptAnswers(JdbcClient.create(dataSource));
    }

    @Bean
    WebMvcConfigurer retryArguments(
            KeptAnswers answers, PlatformTransactionManager transactions, AnswerJson json, ProblemWriter problems) {
        OneEffect oneEffect = new OneEffect(answers, new TransactionTemplate(transactions), json, problems);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RetryArgumentResolver(oneEffect));
            }
        };
    }

    /** Any number of replicas may do it: each takes what no other is deleting. */
    @Bean
    RepeatedTask keptAnswersCleanUp(KeptAnswers answers) {
        return new RepeatedTask("kept-answers-clean-up", CLEAN_UP_PAUSE, () -> {
            for (int batch = 0; batch < BATCHES_AT_MOST; batch++) {
                if (answers.deleteOld(DELETED_AT_ONCE) < DELETED_AT_ONCE) {
                    return;
                }
            }
        });
    }
}
