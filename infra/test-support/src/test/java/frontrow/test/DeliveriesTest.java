package frontrow.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    @Test
    void bringsEachMessageTwiceAndAnyTwoSwapped() {
        assertThat(Deliveries.of(List.of("a", "b", "c")))
                .extracting(delivery -> String.join("", delivery))
                .containsExactly("aabbcc", "abcabc", "bac", "bacbac", "cba", "cbacba", "acb", "acbacb");
    }
}
