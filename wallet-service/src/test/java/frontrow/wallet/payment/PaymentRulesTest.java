package frontrow.wallet.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.wallet.ledger.WalletEvent;
import frontrow.wallet.ledger.WalletEvent.DebitRefusal;
import frontrow.wallet.payment.PaymentDecision.Debited;
import frontrow.wallet.payment.PaymentDecision.Open;
import frontrow.wallet.payment.PaymentDecision.Refused;
import frontrow.wallet.payment.PaymentDecision.Reversed;
import frontrow.wallet.payment.Ruling.Movement;
import frontrow.wallet.payment.WalletCommand.Debit;
import frontrow.wallet.payment.WalletCommand.Reverse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentRulesTest {

    private static final PaymentId PAYMENT = PaymentId.of(UUID.fromString("01890000-0000-7000-8000-000000000001"));
    private static final UserId USER = new UserId("mina");
    private static final Won PRICE = new Won(50_000);
    private static final Won RICH = new Won(1_000_000);
    private static final Instant AT = Instant.parse("2026-05-29T06:30:00Z");

    private final Debit debit = new Debit(PAYMENT, USER, PRICE);
    private final Reverse reverse = new Reverse(PAYMENT, USER);

    @Test
    void takesAPaymentThatTheBalanceCovers() {
        assertThat(PaymentRules.decide(new Open(), debit, RICH))
                .isEqualTo(new Ruling(new Debited(PRICE), new Movement.Take(PRICE)));
    }

    @Test
    void takesThePaymentThatIsExactlyTheBalance() {
        assertThat(PaymentRules.decide(new Open(), debit, PRICE).decision()).isEqualTo(new Debited(PRICE));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 49_999})
    void refusesAPaymentThatTheBalanceDoesNotCover(long balance) {
        assertThat(PaymentRules.decide(new Open(), debit, new Won(balance)))
                .isEqualTo(new Ruling(new Refused(PRICE), new Movement.None()));
    }

    @Test
    void doesNotTakeAPaymentTwice() {
        assertThat(PaymentRules.decide(new Debited(PRICE), debit, RICH))
                .isEqualTo(new Ruling(new Debited(PRICE), new Movement.None()));
    }

    @Test
    void remembersARefusalEvenWhenThereIsMoneyNow() {
        assertThat(PaymentRules.decide(new Refused(PRICE), debit, RICH))
                .isEqualTo(new Ruling(new Refused(PRICE), new Movement.None()));
    }

    @Test
    void givesBackWhatWasTaken() {
        assertThat(PaymentRules.decide(new Debited(PRICE), reverse, Won.ZERO))
                .isEqualTo(new Ruling(new Reversed(PRICE), new Movement.GiveBack(PRICE)));
    }

    @Test
    void doesNotGiveBackTwice() {
        assertThat(PaymentRules.decide(new Reversed(PRICE), reverse, RICH))
                .isEqualTo(new Ruling(new Reversed(PRICE), new Movement.None()));
    }

    @Test
    void leavesATombstoneWhenTheReversalComesFirst() {
        assertThat(PaymentRules.decide(new Open(), reverse, RICH))
                .isEqualTo(new Ruling(new Reversed(Won.ZERO), new Movement.None()));
    }

    @Test
    void givesNothingBackForARefusedDebit() {
        assertThat(PaymentRules.decide(new Refused(PRICE), reverse, RICH))
                .isEqualTo(new Ruling(new Reversed(Won.ZERO), new Movement.None()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 50_000})
    void takesNothingOnceThePaymentWasReversed(long givenBack) {
        Reversed reversed = new Reversed(new Won(givenBack));
        assertThat(PaymentRules.decide(reversed, debit, RICH)).isEqualTo(new Ruling(reversed, new Movement.None()));
    }

    @Test
    void answersADebitWithWhatWasTaken() {
        assertThat(PaymentRules.answer(debit, settled(new Debited(PRICE))))
                .isEqualTo(new WalletEvent.Debited(PAYMENT, USER, PRICE, new Won(7), 3, AT));
    }

    @Test
    void answersARefusedDebitWithBothFigures() {
        assertThat(PaymentRules.answer(debit, settled(new Refused(PRICE))))
                .isEqualTo(new WalletEvent.DebitRefused(
                        PAYMENT, USER, DebitRefusal.BALANCE_INSUFFICIENT, new Won(7), PRICE, AT));
    }

    @Test
    void answersALateDebitThatThePaymentWasReversed() {
        assertThat(PaymentRules.answer(debit, settled(new Reversed(Won.ZERO))))
                .isEqualTo(new WalletEvent.DebitRefused(PAYMENT, USER, DebitRefusal.REVERSED, new Won(7), PRICE, AT));
    }

    @Test
    void answersAReversalWithWhatWasGivenBack() {
        assertThat(PaymentRules.answer(reverse, settled(new Reversed(PRICE))))
                .isEqualTo(new WalletEvent.DebitReversed(PAYMENT, USER, PRICE, new Won(7), 3, AT));
    }

    @Test
    void neverAnswersFromAnOpenPayment() {
        assertThatIllegalStateException().isThrownBy(() -> PaymentRules.answer(debit, settled(new Open())));
        assertThatIllegalStateException().isThrownBy(() -> PaymentRules.answer(reverse, settled(new Open())));
        assertThatIllegalStateException().isThrownBy(() -> PaymentRules.answer(reverse, settled(new Debited(PRICE))));
    }

    private static Settled settled(PaymentDecision decision) {
        return new Settled(decision, new Won(7), 3, AT);
    }
}
