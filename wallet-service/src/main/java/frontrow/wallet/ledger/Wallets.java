package frontrow.wallet.ledger;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The wallets that have been used. */
interface Wallets extends Repository<Wallet, String> {

    Optional<Wallet> findByUserId(String userId);
}
