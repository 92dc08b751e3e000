package frontrow.gateway.identity;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What hashing a password may cost. The defaults of Argon2id are those of the OWASP Password Storage Cheat Sheet.
 *
 * @param memoryKib memory of one hash
 * @param iterations passes over that memory
 * @param concurrentHashes how many are computed at once; 0 for half of the processors
 * @param waitLimit how long a request waits for its turn before it is refused
 * @param rememberedFor how long a password that was right is known without hashing it again
 * @param remembered how many such passwords are known at most
 */
@Validated
@ConfigurationProperties("frontrow.passwords")
record PasswordProperties(
        @Min(8) @DefaultValue("19456") int memoryKib,
        @Min(1) @DefaultValue("2") int iterations,
        @Min(0) @DefaultValue("0") int concurrentHashes,
        @NotNull @DefaultValue("3s") Duration waitLimit,
        @NotNull @DefaultValue("1m") Duration rememberedFor,
        @Min(1) @DefaultValue("50000") int remembered) {

    int slots() {
        return concurrentHashes > 0
                ? concurrentHashes
                : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
