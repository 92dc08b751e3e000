package frontrow.wallet.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.contracts.wallet.DebitReversed;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.contracts.wallet.ReverseDebit;
import frontrow.contracts.wallet.WalletCharged;
import frontrow.contracts.wallet.WalletDebitRefused;
import frontrow.contracts.wallet.WalletDebited;
import frontrow.wallet.ledger.WalletEvent;
import frontrow.wallet.ledger.WalletEvent.DebitRefusal;
import frontrow.wallet.payment.WalletCommand;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WalletMessagesTest {

    private static final String PAYMENT = "pay-01890000-0000-7000-8000-000000000001";
    private static final PaymentId PAYMENT_ID = PaymentId.parse(PAYMENT);
    private static final UserId USER = new UserId("mina");
    private static final Won AMOUNT = new Won(50_000);
    private static final Won BALANCE = new Won(70_000);
    private static final Instant AT = Instant.parse("2026-05-29T06:30:00.123456Z");

    @Test
    void readsAnOrderToDebit() {
        assertThat(WalletMessages.read(new DebitWallet(PAYMENT, "mina", 50_000L)))
                .contains(new WalletCommand.Debit(PAYMENT_ID, USER, AMOUNT));
    }

    @Test
    void readsAnOrderToReverse() {
        assertThat(WalletMessages.read(new ReverseDebit(PAYMENT, "mina")))
                .contains(new WalletCommand.Reverse(PAYMENT_ID, USER));
    }

    @Test
    void leavesOtherRecordsAlone() {
        assertThat(WalletMessages.read(new WalletCharged("mina", 1L, 1L, 1L, AT)))
                .isEmpty();
    }

    @Test
    void refusesAnOrderWithANegativeAmountOrABrokenId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WalletMessages.read(new DebitWallet(PAYMENT, "mina", -1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> WalletMessages.read(new ReverseDebit("x", "mina")));
    }

    @Test
    void writesACharge() {
        assertThat(WalletMessages.write(new WalletEvent.Charged(USER, AMOUNT, BALANCE, 4, AT)))
                .isEqualTo(new WalletCharged("mina", 50_000L, 70_000L, 4L, AT));
    }

    @Test
    void writesADebit() {
        assertThat(WalletMessages.write(new WalletEvent.Debited(PAYMENT_ID, USER, AMOUNT, BALANCE, 4, AT)))
                .isEqualTo(new WalletDebited(PAYMENT, "mina", 50_000L, 70_000L, 4L, AT));
    }

    @Test
    void writesEachReasonOfARefusal() {
        for (DebitRefusal reason : DebitRefusal.values()) {
            var refused = new WalletEvent.DebitRefused(PAYMENT_ID, USER, reason, BALANCE, AMOUNT, AT);
            assertThat(WalletMessages.write(refused))
                    .isEqualTo(new WalletDebitRefused(
                            PAYMENT,
                            "mina",
                            frontrow.contracts.wallet.DebitRefusal.valueOf(reason.name()),
                            70_000L,
                            50_000L,
                            AT));
        }
    }

    @Test
    void writesAReversal() {
        assertThat(WalletMessages.write(new WalletEvent.DebitReversed(PAYMENT_ID, USER, AMOUNT, BALANCE, 4, AT)))
                .isEqualTo(new DebitReversed(PAYMENT, "mina", 50_000L, 70_000L, 4L, AT));
    }
}
