package frontrow.messaging.deadletter;

import frontrow.http.caller.Caller;
import frontrow.http.time.Zoned;
import frontrow.messaging.MessagingAutoConfiguration;
import frontrow.messaging.outbox.TransactionalOutbox;
import frontrow.messaging.schema.AvroCodec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Shows the dead letters to the operator on call, in a service with a web server. */
@AutoConfiguration(after = MessagingAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(Caller.class)
class DeadLetterWebAutoConfiguration {

    private static final String SUFFIX = "-service";

    @Bean
    DeadLetterDesk deadLetterDesk(
            DeadLetters letters, TransactionalOutbox outbox, AvroCodec codec, TransactionOperations transactions) {
        return new DeadLetterDesk(letters, outbox, codec, transactions);
    }

    @Bean
    DeadLetterController deadLetterController(
            @Value("${spring.application.name}") String application,
            DeadLetters letters,
            DeadLetterDesk desk,
            Zoned zoned,
            JsonMapper json) {
        return new DeadLetterController(nameInPath(application), letters, desk, zoned, json);
    }

    /** As the gateway's table has it: {@code wallet} for {@code wallet-service}. */
    private static String nameInPath(String application) {
        return application.endsWith(SUFFIX)
                ? application.substring(0, application.length() - SUFFIX.length())
                : application;
    }
}
