package frontrow.test;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One of a Redis server's numbered databases, emptied for a test.
 *
 * @param index its number
 */
record RedisDatabase(int index) {

    private static final int FIRST = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE / 2);
    private static final AtomicInteger CLAIMED = new AtomicInteger();

    static RedisDatabase claim(TestServers servers) {
        RedisClient client = RedisClient.create(RedisURI.create(servers.redisHost(), servers.redisPort()));
        try (client) {
            RedisCommands<String, String> redis = client.connect().sync();
            int databases = Integer.parseInt(redis.configGet("databases").get("databases"));
            int index = (FIRST + CLAIMED.getAndIncrement()) % databases;
            redis.select(index);
            redis.flushdb();
            return new RedisDatabase(index);
        }
    }
}
