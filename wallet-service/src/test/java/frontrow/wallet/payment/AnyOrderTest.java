package frontrow.wallet.payment;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.test.Deliveries;
import frontrow.wallet.payment.PaymentDecision.Debited;
import frontrow.wallet.payment.PaymentDecision.Open;
import frontrow.wallet.payment.PaymentDecision.Refused;
import frontrow.wallet.payment.PaymentDecision.Reversed;
import frontrow.wallet.payment.Ruling.Movement;
import frontrow.wallet.payment.WalletCommand.Debit;
import frontrow.wallet.payment.WalletCommand.Reverse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands of several payments of one wallet: repeated or swapped, they move the same money. */
class AnyOrderTest {

    private static final UserId USER = new UserId("mina");
    private static final Won CHARGED = new Won(200_000);
    private static final Won PRICE = new Won(50_000);
    private static final Won TOO_MUCH = new Won(900_000);
    private static final PaymentId SETTLED = payment(1);
    private static final PaymentId REFUSED = payment(2);
    private static final PaymentId REVERSED = payment(3);
    private static final PaymentId REFUSED_AND_REVERSED = payment(4);

    private static final List<WalletCommand> TRANSCRIPT = List.of(
            new Debit(SETTLED, USER, PRICE),
            new Debit(REFUSED, USER, TOO_MUCH),
            new Debit(REVERSED, USER, PRICE),
            new Debit(REFUSED_AND_REVERSED, USER, TOO_MUCH),
            new Reverse(REVERSED, USER),
            new Reverse(REFUSED_AND_REVERSED, USER));

    private final Map<PaymentId, PaymentDecision> decisions = new HashMap<>();
    private final Map<PaymentId, Long> netDebits = new HashMap<>();
    private long balance = CHARGED.amount();

    static Stream<List<WalletCommand>> deliveries() {
        return Deliveries.of(TRANSCRIPT).stream();
    }

    @Test
    void takesOnlyThePaymentThatIsCoveredAndNotReversed() {
        TRANSCRIPT.forEach(this::hear);

        assertTheBooks();
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void endsWithTheSameBooks(List<WalletCommand> delivery) {
        delivery.forEach(this::hear);

        assertTheBooks();
    }

    private void assertTheBooks() {
        assertThat(balance).isEqualTo(CHARGED.amount() - PRICE.amount());
        assertThat(netDebits)
                .isEqualTo(Map.of(SETTLED, PRICE.amount(), REFUSED, 0L, REVERSED, 0L, REFUSED_AND_REVERSED, 0L));
        assertThat(decisions).containsEntry(SETTLED, new Debited(PRICE)).containsEntry(REFUSED, new Refused(TOO_MUCH));
        // What was given back is nothing where the reversal came first: the debit after it took nothing.
        assertThat(decisions.get(REVERSED)).isInstanceOf(Reversed.class);
        assertThat(decisions).containsEntry(REFUSED_AND_REVERSED, new Reversed(Won.ZERO));
    }

    /** Decides, keeps and moves as the handler does in one transaction. */
    private void hear(WalletCommand command) {
        PaymentDecision before = decisions.getOrDefault(command.paymentId(), new Open());
        Ruling ruling = PaymentRules.decide(before, command, new Won(balance));
        decisions.put(command.paymentId(), ruling.decision());
        long taken = taken(ruling.movement());
        balance -= taken;
        netDebits.merge(command.paymentId(), taken, Long::sum);
    }

    private static long taken(Movement movement) {
        return switch (movement) {
            case Movement.None _ -> 0;
            case Movement.Take(var amount) -> amount.amount();
            case Movement.GiveBack(var amount) -> -amount.amount();
        };
    }

    private static PaymentId payment(int number) {
        return PaymentId.of(new UUID(0x01890000_0000_7000L, 0x80000000_00000000L + number));
    }
}
