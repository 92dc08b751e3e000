package frontrow.faults.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComplaintsTest {

    @Test
    void areToldUpToTen() {
        List<String> many = IntStream.range(0, 25).mapToObj(i -> "fan-" + i).toList();

        assertThat(Complaints.of(many)).hasSize(11).endsWith("and 15 complaints more");
    }
}
