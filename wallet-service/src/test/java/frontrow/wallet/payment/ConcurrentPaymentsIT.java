package frontrow.wallet.payment;

import static frontrow.wallet.WalletClient.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.messaging.UuidV7;
import frontrow.wallet.AtOnce;
import frontrow.wallet.Books;
import frontrow.wallet.RealWallet;
import frontrow.wallet.WalletClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.CannotCreateTransactionException;

/** Many commands about one wallet at one moment. */
@RealWallet
class ConcurrentPaymentsIT {

    @Autowired
    private WalletClient wallets;

    @Autowired
    private WalletCommandHandler commands;

    @Autowired
    private Books books;

    private final String user = newUser();
    private final UserId userId = new UserId(user);

    @Test
    void neverGoesBelowZeroUnderAHundredDebitsAtOnce() throws Exception {
        wallets.charge(user, 370_000);

        AtOnce.run(IntStream.range(0, 100)
                .mapToObj(_ -> debit(PaymentId.of(UuidV7.next()), 10_000))
                .toList());

        assertThat(books.entries(user, "DEBIT")).isEqualTo(37);
        assertThat(books.balance(user)).isZero();
        assertThat(books.sumOfLedger(user)).isZero();
        assertThat(books.lowestBalance(user)).isZero();
        assertThat(wallets.balance(user)).isZero();
    }

    @Test
    void takesOnePaymentOnceHoweverManyAskAtOnce() throws Exception {
        wallets.charge(user, 1_000_000);
        PaymentId payment = PaymentId.of(UuidV7.next());

        AtOnce.run(IntStream.range(0, 50).mapToObj(_ -> debit(payment, 10_000)).toList());

        assertThat(books.entries(user, "DEBIT")).isEqualTo(1);
        assertThat(books.balance(user)).isEqualTo(990_000);
    }

    @Test
    void keepsBalanceAndLedgerOneThroughAMixOfEverything() throws Exception {
        long seed = System.nanoTime();
        wallets.charge(user, 200_000);
        List<Callable<Boolean>> mix = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            PaymentId payment = PaymentId.of(UuidV7.next());
            mix.add(debit(payment, 10_000));
            mix.add(debit(payment, 10_000));
            mix.add(() -> handle(new WalletCommand.Reverse(payment, userId)));
            mix.add(() -> charge(10_000));
        }
        Collections.shuffle(mix, new Random(seed));

        AtOnce.run(mix);

        // Each payment was reversed, before its debit or after it.
        assertThat(books.balance(user)).as("seed %d", seed).isEqualTo(500_000);
        assertThat(books.sumOfLedger(user)).as("seed %d", seed).isEqualTo(500_000);
        assertThat(books.entries(user, "REFUND")).as("seed %d", seed).isEqualTo(books.entries(user, "DEBIT"));
        assertThat(wallets.balance(user)).as("seed %d", seed).isEqualTo(500_000);
    }

    private Callable<Boolean> debit(PaymentId payment, long amount) {
        return () -> handle(new WalletCommand.Debit(payment, userId, new Won(amount)));
    }

    /** As the listener does: what met an overload is tried again. */
    private boolean handle(WalletCommand command) {
        for (int tries = 1; ; tries++) {
            try {
                commands.handle(command);
                return true;
            } catch (CannotCreateTransactionException overload) {
                if (tries == 20) {
                    throw overload;
                }
            }
        }
    }

    private boolean charge(long amount) {
        int status = wallets.charge(user, amount).status();
        for (int tries = 1; status == 503 && tries < 20; tries++) {
            status = wallets.charge(user, amount).status();
        }
        return status == 200;
    }
}
