package frontrow.reservation.seats;

import frontrow.http.problem.Problem;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which seats a client asks for.
 *
 * @param seatNumber one seat, or
 * @param seatNumbers several; one of the two is given
 */
record HoldRequest(
        long concertId,
        @Nullable Integer seatNumber,
        @Nullable List<Integer> seatNumbers) {

    private static final String SEVERAL = "seatNumbers";

    /**
     * The seats, in ascending order.
     *
     * @throws Problem if none, too many or the same twice are asked for
     */
    List<Integer> numbers(int atMost) {
        if (seatNumbers == null) {
            if (seatNumber == null) {
                throw Problem.invalid("seatNumber", "seatNumber와 seatNumbers 중 하나가 필요합니다");
            }
            return List.of(seatNumber);
        }
        if (seatNumber != null) {
            throw Problem.invalid(SEVERAL, "seatNumber와 함께 사용할 수 없습니다");
        }
        if (seatNumbers.isEmpty() || seatNumbers.size() > atMost) {
            throw Problem.invalid(SEVERAL, "1개에서 %d개까지 선택할 수 있습니다".formatted(atMost));
        }
        return different(seatNumbers);
    }

    private static List<Integer> different(List<Integer> numbers) {
        TreeSet<Integer> different = new TreeSet<>();
        for (Integer number : numbers) {
            if (!different.add(number)) {
                throw Problem.invalid(SEVERAL, "같은 좌석을 두 번 선택할 수 없습니다");
            }
        }
        return List.copyOf(different);
    }
}
