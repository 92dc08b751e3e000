package frontrow.audit;

import frontrow.audit.Write.Join;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tokens that were given, against the admissions, which keep the SHA-256 of each. */
final class WrittenJoins {

    private final Findings findings;

    WrittenJoins(Findings findings) {
        this.findings = findings;
    }

    void check(String user, List<Join> asked, List<String> hashes) {
        for (Join join : asked) {
            if (!hashes.contains(sha256(join.token()))) {
                findings.add(
                        Invariant.WRITES,
                        Book.QUEUE.row("admissions", user),
                        "lack the admission whose token has the hash " + sha256(join.token()));
            }
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
