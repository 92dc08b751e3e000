package frontrow.wallet.ledger;

/** Tells the other services; call it inside the transaction that made the event true. */
@FunctionalInterface
public interface WalletEvents {

    void publish(WalletEvent event);
}
