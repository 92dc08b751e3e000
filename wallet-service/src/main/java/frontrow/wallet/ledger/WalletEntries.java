package frontrow.wallet.ledger;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The rows of the ledger. */
interface WalletEntries extends Repository<WalletEntry, Long> {

    List<WalletEntry> findByUserIdAndWalletVersionLessThanOrderByWalletVersionDesc(
            String userId, long walletVersion, Limit limit);
}
