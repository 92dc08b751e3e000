package frontrow.queue.line;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.UserId;
import frontrow.queue.PaceProperties;
import frontrow.queue.QueueProperties;
import frontrow.queue.estimate.AdmissionRate;
import frontrow.queue.line.Picks.Pick;
import frontrow.queue.token.TokenHash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The line of those who wait: first come, first served, metered by Redis's clock. It decides order and rate; whether there is
 * room inside, PostgreSQL decides. Each method is one script, so that replicas can't get between its steps; each throws
 * {@link LineAway} where Redis doesn't answer.
 */
@Component
public class WaitingLine {
    /** A waiting token's entry outlives any outage worth waiting through; those who stop asking leave the line long before. */
    private static final Duration WAITING_ENTRY_LIFE = Duration.ofHours(24);

    private static final int PICKS_PER_ROUND = 500;
    private static final int SKIPS_PER_ROUND = 500;
    private static final int ABANDONED_PER_CALL = 200;
    private static final long UPTIME_PER_BEAT_MAX_MS = 2000;

    private final LineRedis redis;
    private final RateWindow window;
    private final int rate;
    private final long patienceMillis;

    WaitingLine(LineRedis redis, QueueProperties properties, PaceProperties pace) {
        this.redis = redis;
        this.window = RateWindow.over(pace.rateWindow());
        this.rate = properties.admissionsPerSecond();
        this.patienceMillis = properties.patience().toMillis();
    }

    /** Names the line as it stands; begins one if Redis has none. */
    public LineEpoch open() {
        List<String> answer = redis.run(LineScript.OPEN, UUID.randomUUID());
        return new LineEpoch(UUID.fromString(answer.get(0)), Long.parseLong(answer.get(1)));
    }

    /** Gives the waiting admission a place at the end, or finds the one it has; counts as a sign of life. */
    public Placing join(LineEpoch epoch, AdmissionId admission, UserId user, TokenHash hash) {
        List<String> answer = redis.run(
                LineScript.JOIN,
                epoch.value(),
                epoch.readAtMillis(),
                admission,
                user,
                hash.hex(),
                WAITING_ENTRY_LIFE.toMillis(),
                rate,
                window.sliceMillis(),
                window.slices());
        return switch (answer.getFirst()) {
            case "placed" ->
                new Placing.Placed(
                        answer.get(1).equals("1"),
                        Long.parseLong(answer.get(2)),
                        rate(answer.get(3), answer.get(4)),
                        Long.parseLong(answer.get(5)));
            case "inside" -> new Placing.Inside();
            case "gone" -> new Placing.Gone();
            default -> new Placing.LineChanged();
        };
    }

    /** What is known of a token; {@code signOfLife} says whether its owner has asked. */
    public TokenView look(TokenHash hash, boolean signOfLife) {
        List<String> answer = redis.run(
                LineScript.LOOK,
                hash.hex(),
                signOfLife ? 1 : 0,
                WAITING_ENTRY_LIFE.toMillis(),
                window.sliceMillis(),
                window.slices());
        return switch (answer.getFirst()) {
            case "spent" -> new TokenView.Spent();
            case "active" ->
                new TokenView.Active(
                        AdmissionId.parse(answer.get(2)),
                        new UserId(answer.get(3)),
                        Micros.toInstant(Long.parseLong(answer.get(4))));
            case "waiting" ->
                new TokenView.Waiting(
                        AdmissionId.parse(answer.get(2)),
                        new UserId(answer.get(3)),
                        Long.parseLong(answer.get(4)),
                        rate(answer.get(5), answer.get(6)));
            default -> new TokenView.Unknown(Long.parseLong(answer.get(1)));
        };
    }

    /** Lets our time pass, and tells whether anybody could be let in. */
    public Beat beat() {
        List<String> answer =
                redis.run(LineScript.BEAT, rate, window.sliceMillis(), window.slices(), UPTIME_PER_BEAT_MAX_MS);
        return new Beat(Long.parseLong(answer.get(0)), Long.parseLong(answer.get(1)), Long.parseLong(answer.get(2)));
    }

    /** Pops those who are next, as many as the rate and the free slots allow. Call it under PostgreSQL's admission lock. */
    public Picks admit(int freeSlots) {
        List<String> answer =
                redis.run(LineScript.ADMIT, freeSlots, rate, PICKS_PER_ROUND, SKIPS_PER_ROUND, patienceMillis);
        List<Pick> picks = new ArrayList<>();
        for (int i = 2; i < answer.size(); i += 2) {
            picks.add(new Pick(AdmissionId.parse(answer.get(i)), Long.parseLong(answer.get(i + 1))));
        }
        picks.sort(Comparator.comparingLong(Pick::place));
        return new Picks(Long.parseLong(answer.get(0)), Long.parseLong(answer.get(1)), picks);
    }

    /** Follows PostgreSQL's decision; {@code measured} says whether the admissions count for the rate that is shown. */
    public void settle(Settlement settlement, boolean measured) {
        List<Object> arguments = new ArrayList<>(List.of(
                settlement.picks().atMillis(),
                measured ? 1 : 0,
                window.sliceMillis(),
                rate,
                settlement.admitted().size(),
                settlement.refused().size(),
                settlement.unknown().size()));
        for (ActiveToken token : settlement.admitted()) {
            arguments.addAll(List.of(
                    token.admission(),
                    token.hash().hex(),
                    token.user(),
                    token.activeUntil().toEpochMilli(),
                    Micros.of(token.activeUntil()),
                    token.remaining().toMillis()));
        }
        arguments.addAll(settlement.refused());
        arguments.addAll(settlement.unknown());
        redis.run(LineScript.SETTLE, arguments);
    }

    /** Gives up the places of admissions that have ended elsewhere. */
    public void forget(List<AdmissionId> admissions) {
        if (!admissions.isEmpty()) {
            settle(new Settlement(new Picks(0, 0, List.of()), List.of(), List.of(), admissions), false);
        }
    }

    /** Takes those who stopped asking out of the line; names all whose admissions are to be closed. */
    public List<AdmissionId> abandon() {
        return redis.run(LineScript.ABANDON, patienceMillis, ABANDONED_PER_CALL).stream()
                .map(AdmissionId::parse)
                .toList();
    }

    /** Which of these admissions have no place, though they joined the line that stands. */
    public List<AdmissionId> missing(LineEpoch epoch, List<AdmissionId> admissions) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(epoch.value());
        arguments.addAll(admissions);
        return redis.run(LineScript.MISSING, arguments).stream()
                .map(AdmissionId::parse)
                .toList();
    }

    private static AdmissionRate rate(String admissions, String overMillis) {
        return new AdmissionRate(Long.parseLong(admissions), Long.parseLong(overMillis));
    }
}
