package frontrow.queue.line;

import java.util.UUID;

/**
 * Names one life of the line: after Redis has lost it, the next one has another name.
 *
 * @param value drawn at random when the line is begun
 * @param readAtMillis when it was read, by Redis's clock
 */
public record LineEpoch(UUID value, long readAtMillis) {}
