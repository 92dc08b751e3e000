package frontrow.wallet.ledger;

/** Why a balance changed. */
public enum EntryType {
    CHARGE,
    DEBIT,
    REFUND
}
