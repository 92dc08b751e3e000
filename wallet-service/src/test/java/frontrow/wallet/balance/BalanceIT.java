package frontrow.wallet.balance;

import static frontrow.wallet.WalletClient.newUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.wallet.Books;
import frontrow.wallet.RealWallet;
import frontrow.wallet.WalletClient;
import frontrow.wallet.WalletClient.Answer;
import frontrow.wallet.ledger.BalanceCache;
import frontrow.wallet.ledger.WalletState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@RealWallet
class BalanceIT {

    @Autowired
    private WalletClient wallets;

    @Autowired
    private Books books;

    @Autowired
    private BalanceCache cache;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private TransactionOperations transaction;

    private final String user = newUser();

    @Test
    void showsAWalletNeverUsedAsEmpty() {
        Answer answer = balance();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString())
                .isEqualTo("{\"userId\":\"" + user + "\",\"balance\":0,\"lastUpdated\":null}");
        assertThat(balance()).isEqualTo(answer);
    }

    @Test
    void showsTheNewBalanceAtOnceAndWhenItChanged() {
        assertThat(wallets.balance(user)).isZero();
        wallets.charge(user, 150_000);

        Answer answer = balance();

        assertThat(answer.body().path("balance").asLong()).isEqualTo(150_000);
        OffsetDateTime lastUpdated =
                OffsetDateTime.parse(answer.body().path("lastUpdated").asString());
        assertThat(lastUpdated.getOffset()).isEqualTo(ZoneOffset.ofHours(9));
        assertThat(lastUpdated.toInstant())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @Test
    void writesAChargeThroughToRedisForOneMinute() {
        wallets.charge(user, 50_000);
        books.falsifyBalance(user, 1);

        assertThat(wallets.balance(user)).isEqualTo(50_000);
        assertThat(redis.getExpire("user_balance:" + user, TimeUnit.SECONDS)).isBetween(50L, 60L);
    }

    @Test
    void keepsInRedisWhatItReadFromTheDatabase() {
        wallets.charge(user, 50_000);
        redis.delete("user_balance:" + user);
        assertThat(wallets.balance(user)).isEqualTo(50_000);

        books.falsifyBalance(user, 1);
        assertThat(wallets.balance(user)).isEqualTo(50_000);

        redis.delete("user_balance:" + user);
        assertThat(wallets.balance(user)).isEqualTo(1);
    }

    @Test
    void forgetsTheOldBalanceBeforeItIsKnownWhetherTheNewOneIsKept() {
        wallets.charge(user, 50_000);
        books.falsifyBalance(user, 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    cache.writeThrough(new WalletState(new UserId(user), new Won(70_000), 2, Instant.EPOCH));
                    TransactionSynchronizationManager.registerSynchronization(new LostCommit());
                }));

        assertThat(wallets.balance(user)).as("from the database").isEqualTo(1);
    }

    /** As when the answer to a commit never comes. */
    private static final class LostCommit implements TransactionSynchronization {
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            throw new IllegalStateException("nobody knows");
        }
    }

    @Test
    void neverReplacesABalanceByAnOlderOne() {
        wallets.charge(user, 50_000);
        wallets.charge(user, 20_000);

        cache.put(new WalletState(new UserId(user), new Won(50_000), 1, Instant.EPOCH));

        assertThat(wallets.balance(user)).isEqualTo(70_000);
    }

    @Test
    void readsTheDatabaseWhereRedisHoldsSomethingElse() {
        wallets.charge(user, 50_000);
        redis.delete("user_balance:" + user);
        redis.opsForValue().set("user_balance:" + user, "who wrote this?");

        assertThat(wallets.balance(user)).isEqualTo(50_000);
    }

    @Test
    void hidesTheBalanceFromOthersAndFromTheAdministrator() {
        for (String path : new String[] {"/balance", "/balance/history"}) {
            assertThat(wallets.get(newUser(), "/api/users/" + user + path).status())
                    .isEqualTo(403);
            Answer refused = wallets.get(newUser(), "/api/users/" + user + path, "admin");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("FORBIDDEN");
        }
    }

    private Answer balance() {
        return wallets.get(user, "/api/users/" + user + "/balance");
    }
}
