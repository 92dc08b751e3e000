package frontrow.stack.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final Progress progress = new Progress(Moment.sent("UPDATE", "COMMIT"));

    @Test
    void isReachedByTheLastText() {
        assertThat(sent("BEGIN; UPDATE seats")).isFalse();
        assertThat(sent("; COMMIT;")).isTrue();
    }

    @Test
    void isReachedByAllTextsInOneGo() {
        assertThat(sent("UPDATE seats; COMMIT")).isTrue();
    }

    @Test
    void isReachedByTextsThatComeInPieces() {
        assertThat(sent("UP")).isFalse();
        assertThat(sent("D")).isFalse();
        assertThat(sent("ATECO")).isFalse();
        assertThat(sent("MM")).isFalse();
        assertThat(sent("IT")).isTrue();
    }

    @Test
    void wantsTheTextsInTheirOrder() {
        assertThat(sent("COMMIT; UPDATE")).isFalse();
        assertThat(sent("COMMI; T")).isFalse();
        assertThat(sent("COMMIT")).isTrue();
    }

    @Test
    void isReachedOnce() {
        assertThat(sent("UPDATE; COMMIT")).isTrue();
        assertThat(sent("UPDATE; COMMIT")).isFalse();
    }

    @Test
    void takesNoPartOfOneTextForAnother() {
        Progress doubled = new Progress(Moment.sent("AA", "A"));
        assertThat(doubled.reachedBy(bytes("AA"), 2)).isFalse();
        assertThat(doubled.reachedBy(bytes("A"), 1)).isTrue();
    }

    @Test
    void knowsAParameterFromAWordInAStatement() {
        Progress parameter = new Progress(Moment.sent(Moment.parameter("HELD")));
        byte[] statement = bytes("SET state = 'HELD'");
        byte[] bind = {0, 0, 0, 4, 'H', 'E', 'L', 'D'};
        assertThat(parameter.reachedBy(statement, statement.length)).isFalse();
        assertThat(parameter.reachedBy(bind, bind.length)).isTrue();
    }

    @Test
    void isToldBySomething() {
        assertThatIllegalArgumentException().isThrownBy(Moment::sent);
        assertThatIllegalArgumentException().isThrownBy(() -> Moment.answered("UPDATE", ""));
    }

    private boolean sent(String text) {
        return progress.reachedBy(bytes(text), text.length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
