package frontrow.explore;

import frontrow.queue.admission.QueueParticipant;

/** All admissions. */
final class QueuePart extends Part<QueueParticipant.Tables> {

    QueuePart(Vocabulary vocabulary) {
        super(vocabulary);
    }

    @Override
    QueueParticipant.Tables after(QueueParticipant.Tables before, Act act, Sent sent) {
        return switch (act) {
            case Act.Hear(Message.Order order) -> Pieces.QUEUE.hear(before, order.record(), sent);
            case Act.Leave(var admission) -> QueueParticipant.leave(before, admission);
            case Act.Hear _,
                    Act.Open _,
                    Act.Alarm _,
                    Act.Hold _,
                    Act.GiveBack _,
                    Act.HoldPasses _,
                    Act.PinPasses _,
                    Act.Sweep _,
                    Act.Charge _ -> throw new IllegalArgumentException(act + " is no admission's business");
        };
    }
}
