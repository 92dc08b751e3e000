package frontrow.faults.run;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.faults.cell.Cells;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComplaintsTest {

    private static final String REFUSED = "fan-1: CHARGE 401 ASSERTION_INVALID is not listed: {}";

    @Test
    void areExcusedOnlyByAWrongClock() {
        assertThat(Complaints.of(List.of(REFUSED), List.of(Cells.of("wallet.clock+5m"))))
                .isEmpty();
        assertThat(Complaints.of(List.of(REFUSED), List.of(Cells.of("wallet.kill"))))
                .containsExactly("A client saw: " + REFUSED);
        assertThat(Complaints.of(
                        List.of("fan-1: PAY 500 INTERNAL is not listed: {}"), List.of(Cells.of("wallet.clock+5m"))))
                .hasSize(1);
    }

    @Test
    void areToldUpToTen() {
        List<String> many = IntStream.range(0, 25).mapToObj(i -> "fan-" + i).toList();

        assertThat(Complaints.of(many, List.of(Cells.of("wallet.kill"))))
                .hasSize(11)
                .endsWith("and 15 complaints more");
    }
}
