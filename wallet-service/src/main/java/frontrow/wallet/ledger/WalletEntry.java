package frontrow.wallet.ledger;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.Won;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the ledger as it is read; rows are written by {@link Ledger} and never change. */
@Entity
@Immutable
@Table(name = "wallet_entries")
class WalletEntry {

    @Id
    @Column(name = "entry_id")
    private long entryId;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "wallet_version")
    private long walletVersion;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "type")
    private EntryType type;

    @Column(name = "amount_won")
    private long amountWon;

    @Column(name = "balance_won")
    private long balanceWon;

    @Column(name = "at")
    private Instant at;

    @Column(name = "payment_id")
    private @Nullable UUID paymentId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected WalletEntry() {}

    LedgerEntry toLedgerEntry() {
        return new LedgerEntry(
                walletVersion,
                type,
                new Won(amountWon),
                new Won(balanceWon),
                at,
                paymentId == null ? null : PaymentId.of(paymentId));
    }
}
