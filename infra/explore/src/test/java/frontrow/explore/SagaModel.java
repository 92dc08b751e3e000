package frontrow.explore;

import frontrow.explore.Part.Reaction;
import frontrow.explore.Scenario.Choice;
import frontrow.explore.Scenario.Claim;
import frontrow.explore.Scenario.Network;
import frontrow.payment.saga.PaymentMessage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Payments, their participants and the network as one model. A state is a row: each payment, then wallets, seats and
 * admissions by number, the messages on their way as a set in two numbers, the faults so far.
 */
final class SagaModel implements Model {

    private static final int FATE_SHIFT = 16;
    private static final int ACT_MASK = (1 << FATE_SHIFT) - 1;

    private final Scenario scenario;
    private final Pieces pieces;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Parts parts;
    private final Judge judge;
    private final int[] openings;
    private final int[] retries;
    private final int[] choices;

    SagaModel(Scenario scenario, Pieces pieces) {
        this.scenario = scenario;
        this.pieces = pieces;
        this.parts = new Parts(scenario, pieces, vocabulary);
        this.judge = new Judge(scenario, parts);
        this.openings = numbers(payments().mapToObj(Act.Open::new));
        this.retries = numbers(alarms(new PaymentMessage.RetryDue()));
        this.choices = numbers(Stream.concat(
                scenario.claims().stream().filter(claim -> !claim.atStart()).map(Act.Hold::new),
                scenario.choices().stream().sorted().flatMap(this::acts)));
    }

    /** What becomes of a message. */
    private enum Fate {
        /** It arrives and is gone, unless the network forgets nothing. */
        ARRIVES(""),
        /** Its reader dies after the commit, or it was sent twice. */
        COMES_AGAIN(", and will be once more"),
        LOST(": lost"),
        /** Where messages leave with the commit this changes nothing, and so it is not counted. */
        READER_DIES(": its reader dies before the commit"),
        /** Sent again although the answer is on its way. */
        TOO_EARLY(", too early");

        private final String words;

        Fate(String words) {
            this.words = words;
        }
    }

    private Stream<Act> acts(Choice choice) {
        return switch (choice) {
            case HOLD_PASSES -> scenario.claims().stream().map(Act.HoldPasses::new);
            case PIN_PASSES -> scenario.claims().stream().map(Act.PinPasses::new);
            case SWEEP -> Stream.of(new Act.Sweep());
            case GIVE_BACK -> scenario.claims().stream().map(Act.GiveBack::new);
            case LEAVE ->
                scenario.claims().stream().map(Claim::admission).distinct().map(Act.Leave::new);
            case CHARGE -> scenario.money().keySet().stream().map(Act.Charge::new);
            case DEADLINE_PASSES -> alarms(new PaymentMessage.LastDeadlinePassed());
            case TURN_BACK -> alarms(new PaymentMessage.TurnedBackByHand());
        };
    }

    private Stream<Act> alarms(PaymentMessage message) {
        return payments().mapToObj(payment -> new Act.Alarm(payment, message));
    }

    private IntStream payments() {
        return IntStream.rangeClosed(1, scenario.payments().size());
    }

    private int[] numbers(Stream<? extends Act> acts) {
        return acts.mapToInt(vocabulary::number).toArray();
    }

    @Override
    public int[] start() {
        return parts.start();
    }

    @Override
    public boolean isEnd(int[] state) {
        return IntStream.range(0, parts.payments.size())
                .noneMatch(payment -> parts.payment(state, payment).isLive());
    }

    @Override
    public @Nullable Violation judge(int[] state) {
        return judge.judge(state);
    }

    @Override
    public String describe(int step) {
        return vocabulary.act(step & ACT_MASK) + Fate.values()[step >> FATE_SHIFT].words;
    }

    @Override
    public List<String> describe(int[] state) {
        return judge.describe(state, messages(parts.network(state)));
    }

    /** The names of all kinds of states, messages and orders that payments were met in, heard and sent. */
    Set<String> met() {
        return Stream.concat(vocabulary.messages(), parts.payments.stream().flatMap(PaymentPart::met))
                .collect(Collectors.toSet());
    }

    private List<String> messages(long network) {
        return IntStream.range(0, Long.SIZE)
                .filter(message -> (network >>> message & 1) == 1)
                .mapToObj(message -> vocabulary.message(message).toString())
                .toList();
    }

    @Override
    public void walk(int[] from, Walk walk) {
        new Branches(from, walk).all();
    }

    /** All steps on from one state. */
    private final class Branches {

        private final int[] from;
        private final int[] next;
        private final long network;
        private final Walk walk;

        Branches(int[] from, Walk walk) {
            this.from = from;
            this.next = new int[from.length];
            this.network = parts.network(from);
            this.walk = walk;
        }

        void all() {
            for (long left = network; left != 0; left &= left - 1) {
                deliver(Long.numberOfTrailingZeros(left));
            }
            for (int payment = 0; payment < retries.length; payment++) {
                if (parts.payment(from, payment).isLive()) {
                    remind(payment);
                }
                if (mayOpen(payment)) {
                    choose(openings[payment]);
                }
            }
            for (int choice : choices) {
                choose(choice);
            }
        }

        private void deliver(int message) {
            int act = parts.hearing(message);
            Reaction reaction = parts.react(from, act);
            long others = network & ~(1L << message);
            Network kind = scenario.network();
            step(act, Fate.ARRIVES, reaction, (kind.forgets() ? others : network) | reaction.sent());
            if (kind.forgets() && mayFail()) {
                step(act, Fate.COMES_AGAIN, reaction, network | reaction.sent());
                step(act, Fate.LOST, stay(act), others);
            }
            if (kind.forgets()) {
                step(act, Fate.READER_DIES, stay(act), network | sentBeforeTheCommit(reaction));
            }
        }

        /** Late, it is what brings a payment on; early, it costs a fault. */
        private void remind(int payment) {
            Reaction reaction = parts.react(from, retries[payment]);
            boolean early = (network & reaction.sent()) != 0 || answerIsOnItsWay(payment);
            if (!early) {
                step(retries[payment], Fate.ARRIVES, reaction, network | reaction.sent());
            } else if (mayFail()) {
                step(retries[payment], Fate.TOO_EARLY, reaction, network | reaction.sent());
            }
        }

        private boolean answerIsOnItsWay(int payment) {
            for (long left = network; left != 0; left &= left - 1) {
                int act = parts.hearing(Long.numberOfTrailingZeros(left));
                if (parts.column(act) == payment && parts.react(from, act).state() != from[payment]) {
                    return true;
                }
            }
            return false;
        }

        private boolean mayOpen(int payment) {
            boolean opened = parts.payment(from, payment).state() != null;
            return !opened
                    && switch (scenario.payments().get(payment).opens()) {
                        case ANY_TIME -> true;
                        case AFTER_THE_ONE_BEFORE ->
                            parts.payment(from, payment - 1).hasEnded();
                    };
        }

        private void choose(int act) {
            int column = parts.column(act);
            if (column < parts.payments.size()
                    && act != openings[column]
                    && !parts.payment(from, column).isLive()) {
                return;
            }
            Reaction reaction = parts.react(from, act);
            step(act, Fate.ARRIVES, reaction, network | reaction.sent());
        }

        private boolean mayFail() {
            return from[parts.faults()] < scenario.network().faults();
        }

        private Reaction stay(int act) {
            return new Reaction(from[parts.column(act)], 0, null);
        }

        private long sentBeforeTheCommit(Reaction reaction) {
            return switch (pieces.outboxes()) {
                case IN_THE_TRANSACTION -> 0;
                case BEFORE_THE_COMMIT -> reaction.sent();
            };
        }

        private void step(int act, Fate fate, Reaction reaction, long messages) {
            int step = fate.ordinal() << FATE_SHIFT | act;
            if (reaction.broken() != null) {
                walk.broken(reaction.broken(), step);
                return;
            }
            System.arraycopy(from, 0, next, 0, from.length);
            next[parts.column(act)] = reaction.state();
            parts.putNetwork(next, messages);
            boolean fault = fate != Fate.ARRIVES;
            if (fault && fate != Fate.READER_DIES && scenario.network().isBounded()) {
                next[parts.faults()]++;
            }
            walk.to(next, !fault && isProgress(act), step);
        }

        /** Messages and reminders bring a payment on; users, operators and deadlines may, but need not. */
        private boolean isProgress(int act) {
            return switch (vocabulary.act(act)) {
                case Act.Hear _ -> true;
                case Act.Alarm alarm -> alarm.message() instanceof PaymentMessage.RetryDue;
                case Act.Open _,
                        Act.Hold _,
                        Act.GiveBack _,
                        Act.HoldPasses _,
                        Act.PinPasses _,
                        Act.Sweep _,
                        Act.Leave _,
                        Act.Charge _ -> false;
            };
        }
    }
}
