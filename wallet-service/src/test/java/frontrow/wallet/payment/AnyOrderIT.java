package frontrow.wallet.payment;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.contracts.wallet.ReverseDebit;
import frontrow.messaging.Subscription;
import frontrow.messaging.UuidV7;
import frontrow.test.Deliveries;
import frontrow.wallet.Books;
import frontrow.wallet.RealWallet;
import frontrow.wallet.WalletClient;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The saga's commands, each twice and any two swapped, leave the books of the plain transcript. */
@RealWallet
class AnyOrderIT {

    private static final long CHARGED = 200_000;
    private static final long PRICE = 50_000;
    private static final long TOO_MUCH = 900_000;

    @Autowired
    private WalletClient wallets;

    @Autowired
    private Books books;

    @Autowired
    private Subscription walletCommands;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leavesTheSameBooksHoweverTheCommandsCome() {
        Scene plain = scene();
        plain.transcript().forEach(walletCommands.handler());
        assertTheBooks(plain, plain.transcript());

        int ways = Deliveries.of(plain.transcript()).size();
        for (int way = 0; way < ways; way++) {
            Scene scene = scene();
            List<SpecificRecord> delivery = Deliveries.of(scene.transcript()).get(way);

            delivery.forEach(walletCommands.handler());

            assertTheBooks(scene, delivery);
        }
    }

    private void assertTheBooks(Scene scene, List<SpecificRecord> delivery) {
        assertThat(netDebit(scene.settled())).as("after %s", delivery).isEqualTo(PRICE);
        assertThat(netDebit(scene.reversed())).as("after %s", delivery).isZero();
        assertThat(netDebit(scene.refused())).as("after %s", delivery).isZero();
        assertThat(outcome(scene.settled())).as("after %s", delivery).isEqualTo("DEBITED");
        assertThat(outcome(scene.reversed())).as("after %s", delivery).isEqualTo("REVERSED");
        assertThat(outcome(scene.refused())).as("after %s", delivery).isEqualTo("REFUSED");
        assertThat(books.balance(scene.user())).as("after %s", delivery).isEqualTo(CHARGED - PRICE);
        assertThat(books.sumOfLedger(scene.user())).as("after %s", delivery).isEqualTo(CHARGED - PRICE);
        assertThat(wallets.balance(scene.user())).as("after %s", delivery).isEqualTo(CHARGED - PRICE);
    }

    private Scene scene() {
        Scene scene = new Scene(WalletClient.newUser(), payment(), payment(), payment());
        assertThat(wallets.charge(scene.user(), CHARGED).status()).isEqualTo(200);
        return scene;
    }

    private static String payment() {
        return PaymentId.of(UuidV7.next()).toString();
    }

    private long netDebit(String payment) {
        return jdbc.sql("""
            SELECT coalesce(sum(CASE type WHEN 'DEBIT' THEN amount_won ELSE -amount_won END), 0)
            FROM wallet_entries WHERE payment_id = ?::uuid\
            """).param(uuid(payment)).query(Long.class).single();
    }

    private String outcome(String payment) {
        return jdbc.sql("SELECT outcome FROM payment_decisions WHERE payment_id = ?::uuid")
                .param(uuid(payment))
                .query(String.class)
                .single();
    }

    private static String uuid(String payment) {
        return payment.substring("pay-".length());
    }

    /** Three payments of one wallet. */
    private record Scene(String user, String settled, String reversed, String refused) {

        List<SpecificRecord> transcript() {
            return List.of(
                    new DebitWallet(settled, user, PRICE),
                    new DebitWallet(reversed, user, PRICE),
                    new DebitWallet(refused, user, TOO_MUCH),
                    new ReverseDebit(reversed, user));
        }
    }
}
