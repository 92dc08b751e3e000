package frontrow.audit;

import frontrow.audit.Write.Charge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Charges that were asked for, against those in the ledger: each {@code <amount> <balance after it>}. */
final class WrittenMoney {

    private final Findings findings;

    WrittenMoney(Findings findings) {
        this.findings = findings;
    }

    /** @param kept {@code <key> <amount> <balance>} of charges that were carried out under a key */
    void check(String user, List<Charge> asked, List<String> ledger, List<String> kept) {
        Map<String, String> byKey = Keys.read(kept);
        List<String> unexplained = new ArrayList<>(ledger);
        for (Charge charge : asked) {
            if (charge.balance() != null) {
                String entry = charge.amount().amount() + " " + charge.balance().amount();
                if (!unexplained.remove(entry)) {
                    add(user, "lack the charge of " + told(entry) + Keys.under(charge) + ", answered with success");
                }
            } else if (charge.key() != null && byKey.containsKey(charge.key())) {
                String entry = byKey.get(charge.key());
                if (!unexplained.remove(entry)) {
                    add(user, "lack the charge of " + told(entry) + Keys.under(charge) + ", whose answer is kept");
                }
            }
        }
        for (Charge charge : asked) {
            if (charge.balance() == null && charge.key() == null) {
                String amount = charge.amount().amount() + " ";
                unexplained.stream()
                        .filter(entry -> entry.startsWith(amount))
                        .findFirst()
                        .ifPresent(unexplained::remove);
            }
        }
        unexplained.forEach(
                entry -> add(user, "hold a charge of " + told(entry) + " that nobody asked for, or a second effect"));
    }

    private static String told(String entry) {
        String[] parts = entry.split(" ", 2);
        return parts[0] + " won to a balance of " + parts[1];
    }

    private void add(String user, String what) {
        findings.add(Invariant.WRITES, Book.WALLET.row("wallet_entries", user), what);
    }
}
