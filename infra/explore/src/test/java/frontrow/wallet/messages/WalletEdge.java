package frontrow.wallet.messages;

import frontrow.messaging.Outbox;
import frontrow.wallet.ledger.WalletEvents;
import frontrow.wallet.payment.WalletCommandHandler;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/** Opens the service's own edge to a test that has no Kafka. */
public final class WalletEdge {

    private WalletEdge() {}

    /** What listens to the commands' topic. */
    public static Consumer<SpecificRecord> listener(WalletCommandHandler handler) {
        return new WalletSubscriptions().walletCommands(handler).handler();
    }

    /** Writes events into an outbox as records. */
    public static WalletEvents events(Outbox outbox) {
        return new WalletMessages(outbox);
    }
}
