package frontrow.wallet.messages;

import frontrow.contracts.Topic;
import frontrow.messaging.Subscription;
import frontrow.wallet.payment.WalletCommandHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What wallet-service listens to. */
@Configuration(proxyBeanMethods = false)
class WalletSubscriptions {

    @Bean
    Subscription walletCommands(WalletCommandHandler handler) {
        return new Subscription(
                Topic.WALLET_COMMANDS,
                "wallet-service",
                message -> WalletMessages.read(message).ifPresent(handler::handle));
    }
}
