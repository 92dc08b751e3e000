package frontrow.messaging;

import frontrow.contracts.Topic;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service without a domain: it hands what it hears to whatever the test put there. */
@SpringBootApplication
public class MessagingApplication {

    public static final String GROUP = "messaging-test";

    @Bean
    public Hearing hearing() {
        return new Hearing();
    }

    @Bean
    Subscription walletCommands(Hearing hearing) {
        return new Subscription(Topic.WALLET_COMMANDS, GROUP, hearing);
    }

    /** The handler of the moment. */
    public static final class Hearing implements Consumer<SpecificRecord> {

        private final AtomicReference<Consumer<SpecificRecord>> handler = new AtomicReference<>(_ -> {});

        public void become(Consumer<SpecificRecord> next) {
            handler.set(next);
        }

        @Override
        public void accept(SpecificRecord record) {
            handler.get().accept(record);
        }
    }
}
