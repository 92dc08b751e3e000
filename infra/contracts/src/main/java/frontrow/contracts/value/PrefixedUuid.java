package frontrow.contracts.value;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The text form shared by the ids: a prefix, then a UUID written the one canonical way. */
final class PrefixedUuid {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private PrefixedUuid() {}

    static Optional<UUID> parse(String prefix, String text) {
        if (!text.startsWith(prefix)) {
            return Optional.empty();
        }
        String uuid = text.substring(prefix.length());
        return CANONICAL.matcher(uuid).matches() ? Optional.of(UUID.fromString(uuid)) : Optional.empty();
    }
}
