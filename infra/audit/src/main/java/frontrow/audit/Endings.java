package frontrow.audit;

import frontrow.audit.Circumstances.DeadLetter;
import frontrow.contracts.value.PaymentId;
import java.util.UUID;

/**
 * Invariant 5: every payment has ended, or is named where buyers are about; nothing stays in an outbox, no dead letter
 * is without an explanation, and every group has read its topics to the end. A dead letter is explained that an
 * operator has sent again (what failed again is another letter), or that the caller expected. Outboxes and groups are
 * never at rest: reservation-service says twice a second how far it is; so a message counts that stays, not one that
 * passes.
 */
final class Endings implements Check {

    private static final String OUTBOX = "SELECT id, topic, message_key FROM outbox ORDER BY id";

    private static final String DEAD_LETTERS = """
        SELECT id, topic, consumer_group, message_key, cause FROM dead_letters
        WHERE NOT EXISTS (SELECT FROM dead_letter_sendings WHERE dead_letter_id = dead_letters.id)
        ORDER BY id
        """;

    private final Scene scene;
    private final Findings findings;
    private final ConsumerGroups groups;

    Endings(Scene scene, Findings findings, ConsumerGroups groups) {
        this.scene = scene;
        this.findings = findings;
        this.groups = groups;
    }

    @Override
    public void see(Trail trail) {
        switch (trail.standing()) {
            case UNDER_WAY -> underWay(trail);
            case CONFIRMED, FAILED, UNKNOWN -> {}
        }
    }

    private void underWay(Trail trail) {
        Trail.Payment payment = trail.payment();
        if (payment == null) {
            // Begun since the first look at payments; the next look will see it.
            return;
        }
        switch (scene.mode()) {
            case LIVE ->
                findings.add(
                        new UnderWay(PaymentId.of(UUID.fromString(trail.id())), payment.state(), payment.createdAt()));
            case QUIET -> add(trail.where(), "is " + payment.state() + " and has not ended");
        }
    }

    @Override
    public void finish() {
        for (Book book : Book.values()) {
            scene.book(book)
                    .each(
                            OUTBOX,
                            row -> add(
                                    book.row("outbox", row.number("id")),
                                    "waits to be sent to " + row.text("topic") + ", key "
                                            + row.textOrNull("message_key")));
            scene.book(book).each(DEAD_LETTERS, row -> deadLetter(letter(book, row)));
        }
        groups.behind().forEach(behind -> add(behind.where(), behind.what()));
    }

    private void deadLetter(DeadLetter letter) {
        if (!scene.known().explained().test(letter)) {
            add(
                    letter.book().row("dead_letters", letter.id()),
                    "from " + letter.topic() + ", key " + letter.key() + ", was not handled: " + letter.cause());
        }
    }

    private static DeadLetter letter(Book book, Row row) {
        return new DeadLetter(
                book,
                row.number("id"),
                row.text("topic"),
                row.text("consumer_group"),
                row.textOrNull("message_key"),
                row.text("cause"));
    }

    private void add(String where, String what) {
        findings.add(Invariant.ENDINGS, where, what);
    }
}
