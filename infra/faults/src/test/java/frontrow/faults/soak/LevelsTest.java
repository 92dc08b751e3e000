package frontrow.faults.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LevelsTest {

    @Test
    void areFineWhereTheLastThirdIsAsTheOneBefore() {
        assertThat(Levels.growing(Map.of(
                        Gauges.HEAP + "wallet",
                        List.of(20L, 60L, 60L, 61L, 62L, 70L),
                        Gauges.CONNECTIONS + "wallet",
                        List.of(2L, 10L, 10L, 10L, 11L, 10L),
                        Gauges.UNREAD,
                        List.of(0L, 5L, 0L, 20L, 0L, 3L))))
                .isEmpty();
    }

    @Test
    void tellWhatGrows() {
        List<Long> leak = LongStream.range(0, 30).mapToObj(i -> 40 + 4 * i).toList();

        assertThat(Levels.growing(Map.of(Gauges.HEAP + "wallet", leak)))
                .containsExactly("live heap, MiB: wallet grows: from 100 to 140");
    }

    @Test
    void wantMoreThanTwoSamples() {
        assertThat(Levels.growing(Map.of(Gauges.OUTBOX, List.of(0L, 0L))))
                .containsExactly("outbox rows was not measured often enough: [0, 0]");
    }

    @Test
    void readTheHeapThatIsUsed() {
        assertThat(Heap.used("""
            1234:
             def new generation   total 59008K, used 2048K [0x1, 0x2, 0x3)
              eden space 52480K,   3% used [0x1, 0x2, 0x3)
             tenured generation   total 131072K, used 51200K [0x1, 0x2, 0x3)
               the space 131072K,  39% used [0x1, 0x2, 0x3)
             Metaspace       used 99999K, committed 100000K, reserved 1114112K
            """)).isEqualTo(52);
    }
}
