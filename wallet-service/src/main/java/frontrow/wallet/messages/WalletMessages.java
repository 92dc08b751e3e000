package frontrow.wallet.messages;

import frontrow.contracts.Topic;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.contracts.wallet.DebitReversed;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.contracts.wallet.ReverseDebit;
import frontrow.contracts.wallet.WalletCharged;
import frontrow.contracts.wallet.WalletDebitRefused;
import frontrow.contracts.wallet.WalletDebited;
import frontrow.messaging.Outbox;
import frontrow.wallet.ledger.WalletEvent;
import frontrow.wallet.ledger.WalletEvent.DebitRefusal;
import frontrow.wallet.ledger.WalletEvents;
import frontrow.wallet.payment.WalletCommand;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** The edge: turns the saga's records into commands, and wallet events into records keyed by their user. */
@Component
class WalletMessages implements WalletEvents {

    private final Outbox outbox;

    WalletMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(WalletEvent event) {
        outbox.add(Topic.WALLET_EVENTS, event.userId().value(), write(event));
    }

    /** The command that a record holds; nothing where the record is not for wallets. */
    static Optional<WalletCommand> read(SpecificRecord message) {
        return switch (message) {
            case DebitWallet debit ->
                Optional.of(new WalletCommand.Debit(
                        PaymentId.parse(debit.getPaymentId()),
                        new UserId(debit.getUserId()),
                        new Won(debit.getAmountWon())));
            case ReverseDebit reverse ->
                Optional.of(new WalletCommand.Reverse(
                        PaymentId.parse(reverse.getPaymentId()), new UserId(reverse.getUserId())));
            default -> Optional.empty(); // a command of a later release, for a later handler
        };
    }

    static SpecificRecord write(WalletEvent event) {
        return switch (event) {
            case WalletEvent.Charged charged -> charged(charged);
            case WalletEvent.Debited debited -> debited(debited);
            case WalletEvent.DebitRefused refused -> refused(refused);
            case WalletEvent.DebitReversed reversed -> reversed(reversed);
        };
    }

    private static WalletCharged charged(WalletEvent.Charged event) {
        return WalletCharged.newBuilder()
                .setUserId(event.userId().value())
                .setAmountWon(event.amount().amount())
                .setBalanceWon(event.balance().amount())
                .setWalletVersion(event.walletVersion())
                .setOccurredAt(event.at())
                .build();
    }

    private static WalletDebited debited(WalletEvent.Debited event) {
        return WalletDebited.newBuilder()
                .setPaymentId(event.paymentId().toString())
                .setUserId(event.userId().value())
                .setAmountWon(event.amount().amount())
                .setBalanceWon(event.balance().amount())
                .setWalletVersion(event.walletVersion())
                .setOccurredAt(event.at())
                .build();
    }

    private static WalletDebitRefused refused(WalletEvent.DebitRefused event) {
        return WalletDebitRefused.newBuilder()
                .setPaymentId(event.paymentId().toString())
                .setUserId(event.userId().value())
                .setReason(reason(event.reason()))
                .setBalanceWon(event.balance().amount())
                .setRequiredWon(event.required().amount())
                .setOccurredAt(event.at())
                .build();
    }

    private static DebitReversed reversed(WalletEvent.DebitReversed event) {
        return DebitReversed.newBuilder()
                .setPaymentId(event.paymentId().toString())
                .setUserId(event.userId().value())
                .setAmountWon(event.amount().amount())
                .setBalanceWon(event.balance().amount())
                .setWalletVersion(event.walletVersion())
                .setOccurredAt(event.at())
                .build();
    }

    private static frontrow.contracts.wallet.DebitRefusal reason(DebitRefusal reason) {
        return switch (reason) {
            case BALANCE_INSUFFICIENT -> frontrow.contracts.wallet.DebitRefusal.BALANCE_INSUFFICIENT;
            case REVERSED -> frontrow.contracts.wallet.DebitRefusal.REVERSED;
        };
    }
}
