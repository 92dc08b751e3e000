package frontrow.concert.seatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import frontrow.concert.seatmap.PriceRun.PricedSeat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PriceRunTest {

    @Test
    void joinsNeighboursOfOnePrice() {
        assertThat(PriceRun.of(List.of(seat(1, 100), seat(2, 100), seat(3, 200))))
                .containsExactly(new PriceRun(1, 2, 100), new PriceRun(3, 3, 200));
    }

    @Test
    void endsARunAtAGap() {
        assertThat(PriceRun.of(List.of(seat(1, 100), seat(3, 100))))
                .containsExactly(new PriceRun(1, 1, 100), new PriceRun(3, 3, 100));
    }

    @Test
    void ordersSeatsThatComeInAnyOrder() {
        assertThat(PriceRun.of(List.of(seat(3, 5), seat(1, 5), seat(2, 5)))).containsExactly(new PriceRun(1, 3, 5));
    }

    @Test
    void keepsEverySeatOfAStadiumWithAlternatingPrices() {
        List<PriceRun> runs = PriceRun.of(
                IntStream.rangeClosed(1, 100_000).mapToObj(n -> seat(n, n % 2)).toList());
        assertThat(runs).hasSize(100_000);
        assertThat(runs.stream().mapToInt(PriceRun::size).sum()).isEqualTo(100_000);
    }

    @Test
    void makesNoRunOfNothing() {
        assertThat(PriceRun.of(List.of())).isEmpty();
    }

    @Test
    void refusesRunsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceRun(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceRun(2, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceRun(1, 1, -1));
    }

    private static PricedSeat seat(int number, long price) {
        return new PricedSeat(number, price);
    }
}
