package frontrow.gateway.admission;

import frontrow.gateway.error.Refusals;
import frontrow.http.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says whether a queue token is active: Redis knows it fast, queue-service knows it for sure. */
@Component
public class Admissions {
    private final KnownAdmissions known;
    private final AdmissionCheck check;

    Admissions(KnownAdmissions known, AdmissionCheck check) {
        this.known = known;
        this.check = check;
    }

    /**
     * Looks the token up.
     *
     * @throws Problem 503 if neither Redis nor queue-service can tell
     */
    public Admission of(String token) {
        String text = token.toLowerCase(Locale.ROOT);
        return known.find(sha256(text)).orElseGet(() -> ask(text));
    }

    /**
     * Whom the token let in before it ended; empty if it let nobody in.
     *
     * @throws Problem 503 if queue-service can't tell
     */
    public Optional<String> formerHolder(String token) {
        return check.formerHolder(token.toLowerCase(Locale.ROOT));
    }

    private Admission ask(String token) {
        AdmissionAnswer answer = check.ask(token);
        return switch (answer.state()) {
            case ACTIVE -> active(answer);
            case WAITING -> new Admission.Waiting(answer.position());
            case GONE -> new Admission.Gone();
        };
    }

    private static Admission active(AdmissionAnswer answer) {
        String userId = answer.userId();
        String admissionId = answer.admissionId();
        if (userId == null || admissionId == null) {
            throw Refusals.unavailable();
        }
        return new Admission.Active(userId, admissionId);
    }

    private static String sha256(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
