package frontrow.queue.line;

import frontrow.contracts.value.AdmissionId;
import java.util.List;

/**
 * What PostgreSQL decided about picks.
 *
 * @param picks what was decided about
 * @param admitted those who are inside now
 * @param refused those for whom there was no slot; they get their places back
 * @param unknown those who have ended meanwhile
 */
public record Settlement(
        Picks picks, List<ActiveToken> admitted, List<AdmissionId> refused, List<AdmissionId> unknown) {}
