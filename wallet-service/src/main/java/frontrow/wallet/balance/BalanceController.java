package frontrow.wallet.balance;

import frontrow.http.problem.Problem;
import frontrow.http.time.Zoned;
import frontrow.wallet.ledger.EntryType;
import frontrow.wallet.ledger.LedgerEntry;
import frontrow.wallet.ledger.LedgerReading;
import frontrow.wallet.ledger.WalletState;
import frontrow.wallet.owner.WalletOwner;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/users/{userId}/balance} and its history. */
@RestController
class BalanceController {

    private static final int LARGEST_PAGE = 100;

    /** A balance in whole won; {@code lastUpdated} is null for a wallet never used. */
    record BalanceAnswer(
            String userId, long balance, @Nullable OffsetDateTime lastUpdated) {}

    /** One change of the balance; {@code paymentId} is null for a charge. */
    record EntryAnswer(
            EntryType type,
            long amount,
            long balance,
            OffsetDateTime at,
            @Nullable String paymentId) {}

    /** A page of the history; {@code next} is the cursor of the page after it, null at the end. */
    record HistoryAnswer(
            List<EntryAnswer> entries, @Nullable String next) {}

    private final Balances balances;
    private final LedgerReading ledger;
    private final Zoned zoned;

    BalanceController(Balances balances, LedgerReading ledger, Zoned zoned) {
        this.balances = balances;
        this.ledger = ledger;
        this.zoned = zoned;
    }

    @GetMapping("/api/users/{userId}/balance")
    BalanceAnswer balance(WalletOwner owner) {
        WalletState wallet = balances.of(owner.userId());
        return new BalanceAnswer(
                owner.userId().value(),
                wallet.balance().amount(),
                wallet.changedAt() == null ? null : zoned.at(wallet.changedAt()));
    }

    @GetMapping("/api/users/{userId}/balance/history")
    HistoryAnswer history(
            WalletOwner owner,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        HistoryCursor start = start(cursor);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Problem.invalid("limit", "must be from 1 to " + LARGEST_PAGE);
        }
        // One more than asked for tells whether there is a next page.
        List<LedgerEntry> found = ledger.entriesBefore(owner.userId(), start.beforeVersion(), limit + 1);
        List<LedgerEntry> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? new HistoryCursor(page.getLast().version()).text() : null;
        return new HistoryAnswer(page.stream().map(this::answer).toList(), next);
    }

    private static HistoryCursor start(String cursor) {
        if (cursor.isEmpty()) {
            return HistoryCursor.NEWEST;
        }
        return HistoryCursor.parse(cursor)
                .orElseThrow(() -> Problem.invalid("cursor", "must be a `next` of an earlier answer"));
    }

    private EntryAnswer answer(LedgerEntry entry) {
        return new EntryAnswer(
                entry.type(),
                entry.amount().amount(),
                entry.balance().amount(),
                zoned.at(entry.at()),
                entry.paymentId() == null ? null : entry.paymentId().toString());
    }
}
