package frontrow.explore;

import frontrow.explore.Scenario.Choice;
import frontrow.explore.Scenario.Claim;
import frontrow.explore.Scenario.Network;
import frontrow.explore.Scenario.Opens;
import frontrow.explore.Scenario.Plan;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is explored, by name. */
final class Scenarios {

    private static final long ONE_SEAT = Cast.PRICE.amount();
    private static final Set<Choice> ALL = EnumSet.allOf(Choice.class);

    private static final Claim MINAS = new Claim(Cast.reservation(1), Cast.MINA, Cast.admission(1), 1, true);
    private static final Claim JOONS_AFTER_HERS =
            new Claim(Cast.reservation(2), Cast.JOON, Cast.admission(2), 1, false);
    private static final Claim MINAS_OTHER_SEAT = new Claim(Cast.reservation(2), Cast.MINA, Cast.admission(2), 2, true);

    private Scenarios() {}

    /** One payment with money enough, while another user waits for the seat to be free. */
    static Scenario onePayment(Network network) {
        return new Scenario(
                "one payment",
                List.of(MINAS, JOONS_AFTER_HERS),
                List.of(new Plan(MINAS, Opens.ANY_TIME)),
                Map.of(Cast.MINA, ONE_SEAT),
                network,
                EnumSet.complementOf(EnumSet.of(Choice.CHARGE)));
    }

    /** One payment whose money comes, if it does, when the payment was refused already, or just before. */
    static Scenario tooLittleMoney(Network network) {
        return new Scenario(
                "one payment, too little money, perhaps a charge",
                List.of(MINAS),
                List.of(new Plan(MINAS, Opens.ANY_TIME)),
                Map.of(Cast.MINA, 0L),
                network,
                ALL);
    }

    /** A reservation that runs out, its seat taken by another user, and a payment for each. */
    static Scenario twoBuyersOneSeat(Network network) {
        return twoBuyers(
                "two buyers, one seat", network, EnumSet.complementOf(EnumSet.of(Choice.CHARGE, Choice.TURN_BACK)));
    }

    /** As {@link #twoBuyersOneSeat}, with fewer ways for a hold to end, for more faults. */
    static Scenario twoBuyersInTime(Network network) {
        return twoBuyers(
                "two buyers, one seat, released by who takes it",
                network,
                EnumSet.of(Choice.HOLD_PASSES, Choice.PIN_PASSES, Choice.DEADLINE_PASSES));
    }

    private static Scenario twoBuyers(String name, Network network, Set<Choice> choices) {
        return new Scenario(
                name,
                List.of(MINAS, JOONS_AFTER_HERS),
                List.of(new Plan(MINAS, Opens.ANY_TIME), new Plan(JOONS_AFTER_HERS, Opens.ANY_TIME)),
                Map.of(Cast.MINA, ONE_SEAT, Cast.JOON, ONE_SEAT),
                network,
                choices);
    }

    /** A reservation that is paid for twice, one payment after the other, and another user who takes its seat if it runs out. */
    static Scenario threePayments(Network network) {
        return new Scenario(
                "three payments, two buyers, one seat",
                List.of(MINAS, JOONS_AFTER_HERS),
                List.of(
                        new Plan(MINAS, Opens.ANY_TIME),
                        new Plan(MINAS, Opens.AFTER_THE_ONE_BEFORE),
                        new Plan(JOONS_AFTER_HERS, Opens.ANY_TIME)),
                Map.of(Cast.MINA, ONE_SEAT, Cast.JOON, ONE_SEAT),
                network,
                EnumSet.of(Choice.HOLD_PASSES, Choice.PIN_PASSES, Choice.SWEEP, Choice.DEADLINE_PASSES));
    }

    /** Two payments of one wallet that has money for one of them, and perhaps a charge. */
    static Scenario twoPaymentsOneWallet(Network network) {
        return new Scenario(
                "two payments, money for one, perhaps a charge",
                List.of(MINAS, MINAS_OTHER_SEAT),
                List.of(new Plan(MINAS, Opens.ANY_TIME), new Plan(MINAS_OTHER_SEAT, Opens.ANY_TIME)),
                Map.of(Cast.MINA, ONE_SEAT),
                network,
                EnumSet.of(Choice.CHARGE, Choice.DEADLINE_PASSES));
    }

    /** A reservation that is paid for again after its payment failed, with messages of the first one still on their way. */
    static Scenario onceMore(Network network) {
        return new Scenario(
                "one reservation, a second payment after the first",
                List.of(MINAS),
                List.of(new Plan(MINAS, Opens.ANY_TIME), new Plan(MINAS, Opens.AFTER_THE_ONE_BEFORE)),
                Map.of(Cast.MINA, ONE_SEAT),
                network,
                EnumSet.of(Choice.HOLD_PASSES, Choice.PIN_PASSES, Choice.SWEEP, Choice.DEADLINE_PASSES, Choice.CHARGE));
    }

    /** As {@link #onceMore}, but as if nothing kept the second payment from being opened beside the first. */
    static Scenario bothAtOnce(Network network) {
        return new Scenario(
                "one reservation, two payments at once",
                List.of(MINAS),
                List.of(new Plan(MINAS, Opens.ANY_TIME), new Plan(MINAS, Opens.ANY_TIME)),
                Map.of(Cast.MINA, 2 * ONE_SEAT),
                network,
                EnumSet.of(Choice.HOLD_PASSES, Choice.PIN_PASSES, Choice.SWEEP, Choice.DEADLINE_PASSES));
    }
}
