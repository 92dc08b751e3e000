package frontrow.queue.admission;

@org.springframework.boot.test.context.TestConfiguration
class GuardForNow {
    @org.springframework.context.annotation.Bean
    frontrow.redis.RedisGuard guard() {
        return new frontrow.redis.RedisGuard();
    }
}
