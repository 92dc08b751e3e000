package frontrow.wallet.owner;

import frontrow.contracts.value.UserId;

/** The caller, proved to be the user whose wallet the path names. */
public record WalletOwner(UserId userId) {}
