package frontrow.queue.line;

import frontrow.queue.PaceProperties;
import frontrow.redis.RedisGuard;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Runs the line's scripts against Redis. */
@Component
class LineRedis {
    private final RedisGuard guard;
    private final StringRedisTemplate redis;
    private final List<String> keys;

    LineRedis(RedisGuard guard, StringRedisTemplate redis, PaceProperties pace) {
        this.guard = guard;
        this.redis = redis;
        this.keys = List.of("queue:{" + pace.line() + "}");
    }

    /** Runs a script; arguments are sent as their text. Throws {@link LineAway} where Redis doesn't answer. */
    List<String> run(LineScript script, Object... arguments) {
        return run(script, List.of(arguments));
    }

    List<String> run(LineScript script, List<?> arguments) {
        List<Object> texts = new ArrayList<>(arguments.size());
        arguments.forEach(argument -> texts.add(argument.toString()));
        return guard.call(() -> redis.execute(script, keys, texts.toArray()), () -> {
            throw new LineAway();
        });
    }
}
