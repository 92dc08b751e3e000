package frontrow.gateway.identity;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.JdbcUserDetailsManager;

/** Spring Security's user store in our database, and how passwords are hashed in it. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {
    private static final String ARGON2 = "argon2";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;

    @Bean
    JdbcUserDetailsManager users(DataSource dataSource) {
        return new JdbcUserDetailsManager(dataSource);
    }

    @Bean
    PasswordEncoder passwordEncoder(PasswordProperties properties) {
        return new DelegatingPasswordEncoder(
                ARGON2,
                Map.of(
                        ARGON2,
                        new Argon2PasswordEncoder(
                                SALT_BYTES, HASH_BYTES, PARALLELISM, properties.memoryKib(), properties.iterations())));
    }

    /**
     * The provider hashes for unknown users too, so that the time of an answer doesn't tell who has an account. It is no bean:
     * Spring Security would take it for a login page's.
     */
    @Bean
    PasswordCheck passwordCheck(
            JdbcUserDetailsManager users, PasswordEncoder encoder, RememberedPasswords remembered, HashingSlots slots) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
        provider.setPasswordEncoder(encoder);
        provider.setUserDetailsPasswordService(users);
        return new PasswordCheck(provider, remembered, slots);
    }
}
