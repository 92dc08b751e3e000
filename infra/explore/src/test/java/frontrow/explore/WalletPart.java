package frontrow.explore;

import frontrow.contracts.value.UserId;
import frontrow.explore.WalletPart.Rows;
import frontrow.wallet.payment.WalletParticipant;
import java.util.Set;
import java.util.TreeSet;

/** All wallets. */
final class WalletPart extends Part<Rows> {

    private final WalletParticipant wallet;

    WalletPart(Vocabulary vocabulary, WalletParticipant wallet) {
        super(vocabulary);
        this.wallet = wallet;
    }

    /**
     * The tables, and who charged.
     *
     * @param charged by name, as none charges twice
     */
    record Rows(WalletParticipant.Tables tables, Set<String> charged) {

        boolean hasCharged(UserId user) {
            return charged.contains(user.value());
        }
    }

    @Override
    Rows after(Rows before, Act act, Sent sent) {
        return switch (act) {
            case Act.Hear(Message.Order order) ->
                new Rows(wallet.hear(before.tables(), order.record(), sent), before.charged());
            case Act.Charge(var user) -> before.hasCharged(user) ? before : charge(before, user);
            case Act.Hear _,
                    Act.Open _,
                    Act.Alarm _,
                    Act.Hold _,
                    Act.GiveBack _,
                    Act.HoldPasses _,
                    Act.PinPasses _,
                    Act.Sweep _,
                    Act.Leave _ -> throw new IllegalArgumentException(act + " is no wallet's business");
        };
    }

    private static Rows charge(Rows before, UserId user) {
        Set<String> charged = new TreeSet<>(before.charged());
        charged.add(user.value());
        return new Rows(WalletParticipant.charge(before.tables(), user, Cast.PRICE.amount()), Set.copyOf(charged));
    }
}
