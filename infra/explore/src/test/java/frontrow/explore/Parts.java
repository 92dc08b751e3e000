package frontrow.explore;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.UserId;
import frontrow.explore.Part.Reaction;
import frontrow.explore.Scenario.Claim;
import frontrow.queue.admission.QueueParticipant;
import frontrow.wallet.payment.WalletParticipant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All parts of the system, and which number of a state is whose. */
final class Parts {

    private static final int BITS = 32;
    private static final long LOW = 0xFFFFFFFFL;

    final List<PaymentPart> payments = new ArrayList<>();
    final WalletPart wallets;
    final SeatsPart seats;
    final QueuePart queue;

    private final Scenario scenario;
    private final Vocabulary vocabulary;
    private final List<Part<?>> all = new ArrayList<>();
    private final int[] hearing = new int[Long.SIZE];
    private final int[] columns = new int[Vocabulary.ACTS_MAX];

    Parts(Scenario scenario, Pieces pieces, Vocabulary vocabulary) {
        this.scenario = scenario;
        this.vocabulary = vocabulary;
        for (Scenario.Plan plan : scenario.payments()) {
            payments.add(new PaymentPart(vocabulary, payments.size() + 1, plan.claim(), pieces));
        }
        this.wallets = new WalletPart(vocabulary, pieces.wallet());
        this.seats = new SeatsPart(vocabulary, pieces.seats(), scenario.claims());
        this.queue = new QueuePart(vocabulary);
        all.addAll(payments);
        all.addAll(List.of(wallets, seats, queue));
    }

    int[] start() {
        int[] state = new int[network() + 3];
        for (int payment = 0; payment < payments.size(); payment++) {
            state[payment] = payments.get(payment).number(PaymentPart.Row.NOT_OPENED);
        }
        Map<AdmissionId, UserId> inside = new HashMap<>();
        scenario.claims().stream().map(Claim::admission).forEach(admission -> inside.put(admission, userOf(admission)));
        state[wallet()] =
                wallets.number(new WalletPart.Rows(WalletParticipant.Tables.charged(scenario.money()), Set.of()));
        state[seat()] = seats.number(seats.start());
        state[admission()] = queue.number(QueueParticipant.Tables.inside(inside));
        return state;
    }

    private UserId userOf(AdmissionId admission) {
        return scenario.claims().stream()
                .filter(claim -> claim.admission().equals(admission))
                .map(Claim::user)
                .findFirst()
                .orElseThrow();
    }

    int wallet() {
        return payments.size();
    }

    int seat() {
        return payments.size() + 1;
    }

    int admission() {
        return payments.size() + 2;
    }

    private int network() {
        return payments.size() + 3;
    }

    /** Where the number of faults so far stands. */
    int faults() {
        return network() + 2;
    }

    /** The messages on their way, as a set. */
    long network(int[] state) {
        return state[network()] & LOW | (long) state[network() + 1] << BITS;
    }

    void putNetwork(int[] state, long messages) {
        state[network()] = (int) messages;
        state[network() + 1] = (int) (messages >>> BITS);
    }

    Reaction react(int[] state, int act) {
        int column = column(act);
        return all.get(column).react(state[column], act);
    }

    /** Whose act it is. */
    int column(int act) {
        if (columns[act] == 0) {
            columns[act] = 1 + columnOf(act);
        }
        return columns[act] - 1;
    }

    private int columnOf(int act) {
        return switch (vocabulary.act(act)) {
            case Act.Open(int payment) -> payment - 1;
            case Act.Alarm alarm -> alarm.payment() - 1;
            case Act.Charge _ -> wallet();
            case Act.Leave _ -> admission();
            case Act.Hold _, Act.GiveBack _, Act.HoldPasses _, Act.PinPasses _, Act.Sweep _ -> seat();
            case Act.Hear(Message.Answer(var told)) -> Cast.numberOf(told.payment()) - 1;
            case Act.Hear(Message.Order order) ->
                switch (order.topic()) {
                    case WALLET_COMMANDS -> wallet();
                    case RESERVATION_COMMANDS -> seat();
                    case QUEUE_COMMANDS -> admission();
                    case WALLET_EVENTS, RESERVATION_EVENTS, QUEUE_EVENTS, CONCERT_EVENTS, PAYMENT_EVENTS ->
                        throw new IllegalArgumentException("no order: " + order);
                };
        };
    }

    /** The act of hearing a message. */
    int hearing(int message) {
        if (hearing[message] == 0) {
            hearing[message] = 1 + vocabulary.number(new Act.Hear(vocabulary.message(message)));
        }
        return hearing[message] - 1;
    }

    PaymentPart.Row payment(int[] state, int payment) {
        return payments.get(payment).state(state[payment]);
    }
}
