package frontrow.queue.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineScriptTest {

    @Test
    void hasAFileForEveryTransition() {
        assertThat(LineScript.values()).allSatisfy(script -> {
            assertThat(script.getScriptAsString()).contains("local function key(name)");
            assertThat(script.getSha1()).hasSize(40);
        });
    }

    @Test
    void hasNoTwoTransitionsAlike() {
        assertThat(Arrays.stream(LineScript.values()).map(LineScript::getSha1).collect(Collectors.toSet()))
                .hasSameSizeAs(LineScript.values());
    }
}
