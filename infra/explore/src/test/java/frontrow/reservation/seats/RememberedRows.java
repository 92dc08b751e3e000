package frontrow.reservation.seats;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.reservation.message.PaymentCommand;
import frontrow.reservation.message.PinRefusal;
import frontrow.reservation.message.ReleaseReason;
import frontrow.reservation.seats.SeatTables.Holder;
import frontrow.reservation.seats.SeatTables.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The tables of one transaction, opened for writing: what its statements do, over maps. */
final class RememberedRows {

    final SeatTables before;
    final SeatsParticipant.Flaw flaw;
    final Map<ReservationId, Row> rows;
    final Map<Integer, Holder> holders;
    private final Map<ReservationId, Reservation> entities = new HashMap<>();
    private final Map<PaymentId, PaymentDecision> decisions;
    private final Map<PaymentId, Integer> confirmations;

    RememberedRows(SeatTables before, SeatsParticipant.Flaw flaw) {
        this.before = before;
        this.flaw = flaw;
        this.rows = new HashMap<>(before.reservations());
        this.holders = new HashMap<>(before.holders());
        this.decisions = new HashMap<>(before.decisions());
        this.confirmations = new HashMap<>(before.confirmations());
    }

    /** The tables once the transaction is committed. */
    SeatTables after() {
        entities.forEach((id, entity) -> rows.computeIfPresent(id, (_, row) -> row.in(entity.state())));
        return new SeatTables(rows, holders, decisions, confirmations);
    }

    private Optional<Reservation> entity(ReservationId id) {
        return rows.containsKey(id) ? Optional.of(entities.computeIfAbsent(id, before::entity)) : Optional.empty();
    }

    Reservations reservations() {
        return new RememberedReservations();
    }

    DatabaseClock clock() {
        return new DatabaseClock(null) {
            @Override
            Instant now() {
                return SeatTables.NOW;
            }
        };
    }

    ReservationHistory history() {
        return new ReservationHistory(null) {
            @Override
            void add(ReservationId reservation, Entry entry) {
                if (entry.event() == Event.CONFIRMED) {
                    confirmations.merge(entry.payment(), 1, Integer::sum);
                }
            }
        };
    }

    PaymentDecisions decisions() {
        return new PaymentDecisions(null) {
            @Override
            PaymentDecision lock(PaymentCommand command) {
                return decisions.computeIfAbsent(command.paymentId(), _ -> new PaymentDecision.Undecided());
            }

            @Override
            void save(PaymentCommand command, PaymentDecision decision) {
                if (!forgets(decision)) {
                    decisions.put(command.paymentId(), decision);
                }
            }
        };
    }

    private boolean forgets(PaymentDecision decision) {
        return switch (flaw) {
            case NONE, SWEEP_TRUSTS_AN_OLD_LOOK, SWEEP_IGNORES_THE_HOLDER -> false;
            case WITHOUT_TOMBSTONES ->
                decision instanceof PaymentDecision.PinRefused refused && refused.reason() == PinRefusal.OTHER;
            case WITHOUT_REFUSALS ->
                decision instanceof PaymentDecision.PinRefused refused && refused.reason() != PinRefusal.OTHER;
        };
    }

    /** The statements of the repository. */
    private final class RememberedReservations implements Reservations {

        @Override
        public Optional<Reservation> findById(UUID id) {
            return entity(ReservationId.of(id));
        }

        @Override
        public List<Reservation> findAllByIdIn(Collection<UUID> ids) {
            return ids.stream()
                    .flatMap(id -> entity(ReservationId.of(id)).stream())
                    .toList();
        }

        @Override
        public List<Reservation> newestOf(String userId, int atMost) {
            throw new UnsupportedOperationException("a user's list is for readers, and no part of the saga reads it");
        }

        @Override
        public Optional<Reservation> lock(UUID id) {
            return findById(id);
        }

        @Override
        public List<Reservation> lockOverdue(int atMost) {
            return rows.keySet().stream().flatMap(id -> overdue(id).stream()).toList();
        }

        private Optional<Reservation> overdue(ReservationId id) {
            return switch (flaw) {
                case NONE, WITHOUT_TOMBSTONES, WITHOUT_REFUSALS -> before.isOverdue(id) ? entity(id) : Optional.empty();
                case SWEEP_TRUSTS_AN_OLD_LOOK, SWEEP_IGNORES_THE_HOLDER -> overdueOnceSeen(id);
            };
        }

        /** Also one that was released since: the look at it was without its lock. */
        private Optional<Reservation> overdueOnceSeen(ReservationId id) {
            boolean released = before.stateOf(id).equals(new ReservationState.Released(ReleaseReason.EXPIRED));
            if (!released) {
                return before.isOverdue(id) ? entity(id) : Optional.empty();
            }
            Reservation old = before.entity(id);
            Reservation seen = Reservation.held(old.booking(), old.amount(), SeatTables.NOW, SeatTables.BEHIND);
            entities.put(id, seen);
            return Optional.of(seen);
        }
    }
}
