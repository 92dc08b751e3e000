package frontrow.wallet.payment;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.contracts.wallet.ReverseDebit;
import frontrow.messaging.Subscription;
import frontrow.messaging.UuidV7;
import frontrow.test.ParticipantCases;
import frontrow.test.RecordProbe;
import frontrow.wallet.RealWallet;
import frontrow.wallet.WalletClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases by which the exploration of the saga knows this service, on the real database. */
@RealWallet
class WalletCasesIT {

    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final long PRICE = 50_000;

    @Autowired
    private WalletClient wallets;

    @Autowired
    private Subscription walletCommands;

    @Autowired
    private JdbcClient jdbc;

    @Value("${frontrow.messaging.topic-prefix}")
    private String topicPrefix;

    private final String user = WalletClient.newUser();
    private final String payment = PaymentId.of(UuidV7.next()).toString();
    private final String another = PaymentId.of(UuidV7.next()).toString();
    private RecordProbe events;

    @BeforeEach
    void listen() {
        events = RecordProbe.of(Topic.WALLET_EVENTS, topicPrefix);
    }

    @AfterEach
    void stopListening() {
        events.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/participants/wallet.csv", useHeadersInDisplayName = true)
    void answersAndMoves(String what, String heard, String answers, long balance, long debits, long refunds) {
        ParticipantCases.words(heard).forEach(this::hear);

        ParticipantCases.awaitAnswers(events, List.of(payment, another), answers, what, BOUND);
        assertThat(wallets.balance(user)).as(what).isEqualTo(balance);
        assertThat(entries("DEBIT")).as(what).isEqualTo(debits);
        assertThat(entries("REFUND")).as(what).isEqualTo(refunds);
    }

    private void hear(String word) {
        switch (word) {
            case "charge" -> wallets.charge(user, PRICE);
            case "debit" -> walletCommands.handler().accept(new DebitWallet(payment, user, PRICE));
            case "debit-2" -> walletCommands.handler().accept(new DebitWallet(another, user, PRICE));
            case "reverse" -> walletCommands.handler().accept(new ReverseDebit(payment, user));
            default -> throw new IllegalArgumentException(word);
        }
    }

    private long entries(String type) {
        return jdbc.sql("SELECT count(*) FROM wallet_entries WHERE payment_id = ?::uuid AND type = ?")
                .param(payment.substring("pay-".length()))
                .param(type)
                .query(Long.class)
                .single();
    }
}
