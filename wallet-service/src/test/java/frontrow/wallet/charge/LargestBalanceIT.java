package frontrow.wallet.charge;

import static frontrow.wallet.WalletClient.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.wallet.Books;
import frontrow.wallet.RealWallet;
import frontrow.wallet.WalletClient;
import frontrow.wallet.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RealWallet
class LargestBalanceIT {

    private static final long LARGEST = 1_000_000_000_000L;

    @Autowired
    private WalletClient wallets;

    @Autowired
    private Books books;

    @Autowired
    private Ledger ledger;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String user = newUser();

    @Test
    void refusesAChargeThatWouldExceedTheLargestBalance() {
        fillUpTo(LARGEST - 50_000);

        WalletClient.Answer refused = wallets.charge(user, 50_001);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("CHARGE_AMOUNT_INVALID");
        assertThat(refused.body().path("largestBalance").asLong()).isEqualTo(LARGEST);
        assertThat(books.balance(user)).isEqualTo(LARGEST - 50_000);
        assertThat(wallets.charge(user, 50_000).body().path("currentBalance").asLong())
                .isEqualTo(LARGEST);
        assertThat(books.sumOfLedger(user)).isEqualTo(LARGEST);
    }

    private void fillUpTo(long balance) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> ledger.charge(new UserId(user), new Won(balance), new Won(LARGEST)));
    }
}
