package frontrow.wallet.owner;

import frontrow.contracts.value.UserId;

/** A {@link WalletOwner} who has been admitted through the waiting line. */
public record AdmittedOwner(UserId userId) {}
