package frontrow.wallet;

import static frontrow.wallet.WalletClient.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.test.RealServers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** With nobody at Redis's address. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealServers.class, WithoutRedisIT.NoRedis.class})
@Import(WalletClient.class)
class WithoutRedisIT {

    static final class NoRedis implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final int NOBODYS_PORT = 1;

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("no Redis", Map.of("spring.data.redis.port", NOBODYS_PORT)));
        }
    }

    @Autowired
    private WalletClient wallets;

    private final String user = newUser();

    @Test
    void chargesAndReadsWithoutRedis() {
        assertThat(wallets.balance(user)).isZero();
        assertThat(wallets.charge(user, 50_000).status()).isEqualTo(200);
        assertThat(wallets.balance(user)).isEqualTo(50_000);
        assertThat(wallets.charge(user, 20_000).status()).isEqualTo(200);
        assertThat(wallets.balance(user)).isEqualTo(70_000);
        assertThat(wallets.get(user, "/api/users/" + user + "/balance/history")
                        .body()
                        .path("entries")
                        .size())
                .isEqualTo(2);
    }
}
