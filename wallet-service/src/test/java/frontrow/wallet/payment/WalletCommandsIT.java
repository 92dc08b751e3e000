package frontrow.wallet.payment;

import static frontrow.wallet.WalletClient.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.wallet.DebitRefusal;
import frontrow.contracts.wallet.DebitReversed;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.contracts.wallet.ReverseDebit;
import frontrow.contracts.wallet.WalletDebitRefused;
import frontrow.contracts.wallet.WalletDebited;
import frontrow.messaging.UuidV7;
import frontrow.test.RecordProbe;
import frontrow.wallet.Books;
import frontrow.wallet.RealWallet;
import frontrow.wallet.WalletClient;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The saga's commands over Kafka, in every order that a network may bring them. */
@RealWallet
class WalletCommandsIT {

    private static final Duration BOUND = Duration.ofSeconds(15);

    @Autowired
    private WalletClient wallets;

    @Autowired
    private Books books;

    @Value("${frontrow.messaging.topic-prefix}")
    private String topicPrefix;

    private final String user = newUser();
    private final String payment = PaymentId.of(UuidV7.next()).toString();

    private RecordProbe events;

    @BeforeEach
    void listen() {
        events = RecordProbe.of(Topic.WALLET_EVENTS, topicPrefix);
    }

    @AfterEach
    void stopListening() {
        events.close();
    }

    @Test
    void takesAPaymentAndShowsTheNewBalanceAtOnce() {
        wallets.charge(user, 100_000);

        debit(30_000);

        WalletDebited debited = await(WalletDebited.class);
        assertThat(debited.getPaymentId()).isEqualTo(payment);
        assertThat(debited.getAmountWon()).isEqualTo(30_000);
        assertThat(debited.getBalanceWon()).isEqualTo(70_000);
        assertThat(debited.getWalletVersion()).isEqualTo(2);
        assertThat(wallets.balance(user)).isEqualTo(70_000);
        assertThat(books.sumOfLedger(user)).isEqualTo(70_000);
    }

    @Test
    void answersARepeatedDebitFromItsDecision() {
        wallets.charge(user, 100_000);
        debit(30_000);
        WalletDebited first = await(WalletDebited.class);

        debit(30_000);

        assertThat(second(WalletDebited.class)).isEqualTo(first);
        assertThat(books.entries(user, "DEBIT")).isEqualTo(1);
        assertThat(books.balance(user)).isEqualTo(70_000);
    }

    @Test
    void refusesWithBothFiguresAndStaysWithItAfterACharge() {
        wallets.charge(user, 20_000);
        debit(30_000);
        WalletDebitRefused first = await(WalletDebitRefused.class);
        assertThat(first.getReason()).isEqualTo(DebitRefusal.BALANCE_INSUFFICIENT);
        assertThat(first.getBalanceWon()).isEqualTo(20_000);
        assertThat(first.getRequiredWon()).isEqualTo(30_000);

        wallets.charge(user, 500_000);
        debit(30_000);

        assertThat(second(WalletDebitRefused.class)).isEqualTo(first);
        assertThat(books.balance(user)).isEqualTo(520_000);
        assertThat(books.entries(user, "DEBIT")).isZero();
    }

    @Test
    void refusesWhoNeverHadAWallet() {
        debit(30_000);

        WalletDebitRefused refused = await(WalletDebitRefused.class);
        assertThat(refused.getReason()).isEqualTo(DebitRefusal.BALANCE_INSUFFICIENT);
        assertThat(refused.getBalanceWon()).isZero();
        assertThat(wallets.balance(user)).isZero();
    }

    @Test
    void takesNothingForAFreeSeatEvenFromWhoNeverHadAWallet() {
        debit(0);

        assertThat(await(WalletDebited.class).getAmountWon()).isZero();
        assertThat(books.entries(user, "DEBIT")).isEqualTo(1);

        reverse();

        assertThat(await(DebitReversed.class).getAmountWon()).isZero();
        assertThat(books.balance(user)).isZero();
    }

    @Test
    void givesADebitBackOnceHoweverOftenItIsTold() {
        wallets.charge(user, 100_000);
        debit(30_000);
        await(WalletDebited.class);

        reverse();
        DebitReversed first = await(DebitReversed.class);
        reverse();

        assertThat(second(DebitReversed.class)).isEqualTo(first);
        assertThat(first.getAmountWon()).isEqualTo(30_000);
        assertThat(first.getBalanceWon()).isEqualTo(100_000);
        assertThat(first.getWalletVersion()).isEqualTo(3);
        assertThat(wallets.balance(user)).isEqualTo(100_000);
        assertThat(books.entries(user, "REFUND")).isEqualTo(1);
        assertThat(books.sumOfLedger(user)).isEqualTo(100_000);
    }

    @Test
    void refusesADebitThatComesAfterItsReversal() {
        wallets.charge(user, 100_000);
        reverse();
        DebitReversed reversed = await(DebitReversed.class);
        assertThat(reversed.getAmountWon()).isZero();
        assertThat(reversed.getBalanceWon()).isEqualTo(100_000);

        debit(30_000);

        assertThat(await(WalletDebitRefused.class).getReason()).isEqualTo(DebitRefusal.REVERSED);
        assertThat(books.balance(user)).isEqualTo(100_000);
        assertThat(books.entries(user, "DEBIT")).isZero();
    }

    @Test
    void takesNothingWhenTheDebitIsRepeatedAfterItsReversal() {
        wallets.charge(user, 100_000);
        debit(30_000);
        await(WalletDebited.class);
        reverse();
        await(DebitReversed.class);

        debit(30_000);

        assertThat(await(WalletDebitRefused.class).getReason()).isEqualTo(DebitRefusal.REVERSED);
        assertThat(books.entries(user, "DEBIT")).isEqualTo(1);
        assertThat(books.balance(user)).isEqualTo(100_000);
    }

    @Test
    void reversesARefusedDebitToNothing() {
        debit(30_000);
        await(WalletDebitRefused.class);

        reverse();

        assertThat(await(DebitReversed.class).getAmountWon()).isZero();
    }

    private void debit(long amount) {
        events.send(Topic.WALLET_COMMANDS, user, new DebitWallet(payment, user, amount));
    }

    private void reverse() {
        events.send(Topic.WALLET_COMMANDS, user, new ReverseDebit(payment, user));
    }

    private <T extends SpecificRecord> T await(Class<T> type) {
        return answers(type, 1).getFirst();
    }

    private <T extends SpecificRecord> T second(Class<T> type) {
        return answers(type, 2).get(1);
    }

    /** The events of one kind about this test's payment, once there are so many. */
    private <T extends SpecificRecord> List<T> answers(Class<T> type, int count) {
        return Awaitility.await()
                .atMost(BOUND)
                .pollInSameThread()
                .until(() -> answersSoFar(type), answers -> answers.size() >= count);
    }

    private <T extends SpecificRecord> List<T> answersSoFar(Class<T> type) {
        return events.all().stream()
                .map(RecordProbe.Seen::record)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(record -> payment.equals(paymentOf(record)))
                .toList();
    }

    private static String paymentOf(SpecificRecord record) {
        return String.valueOf(
                record.get(record.getSchema().getField("paymentId").pos()));
    }
}
