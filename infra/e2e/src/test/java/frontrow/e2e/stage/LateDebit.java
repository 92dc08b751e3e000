package frontrow.e2e.stage;

import frontrow.contracts.Topic;
import frontrow.contracts.wallet.DebitRefusal;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.contracts.wallet.WalletDebitRefused;
import frontrow.test.RecordProbe;

/** A debit that wallet-service hears once more, long after the payment it was for has ended. */
public final class LateDebit {

    private LateDebit() {}

    /** Sends it, and returns when wallet-service has refused it for this reason. */
    public static void isRefused(Fan fan, String payment, long amountWon, DebitRefusal reason) {
        try (RecordProbe wallets = Stage.probe(Topic.WALLET_EVENTS)) {
            long heard = refusals(wallets, payment, reason);
            wallets.send(
                    Topic.WALLET_COMMANDS,
                    fan.userId(),
                    DebitWallet.newBuilder()
                            .setPaymentId(payment)
                            .setUserId(fan.userId())
                            .setAmountWon(amountWon)
                            .build());
            Eventually.holds(
                    "the late debit to be refused as " + reason, () -> refusals(wallets, payment, reason) > heard);
        }
    }

    private static long refusals(RecordProbe wallets, String payment, DebitRefusal reason) {
        return wallets.all().stream()
                .map(RecordProbe.Seen::record)
                .filter(record -> record instanceof WalletDebitRefused refused
                        && refused.getPaymentId().equals(payment)
                        && refused.getReason() == reason)
                .count();
    }
}
