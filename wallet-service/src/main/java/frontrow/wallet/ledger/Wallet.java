package frontrow.wallet.ledger;

import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A wallet as it is read. It is changed only by the statements of {@link Ledger}, which keep balance and ledger one. */
@Entity
@Immutable
@Table(name = "wallets")
class Wallet {

    @Id
    @Column(name = "user_id")
    private String userId;

    @Column(name = "balance_won")
    private long balanceWon;

    @Column(name = "version")
    private long version;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Wallet() {}

    WalletState state() {
        return new WalletState(new UserId(userId), new Won(balanceWon), version, updatedAt);
    }
}
