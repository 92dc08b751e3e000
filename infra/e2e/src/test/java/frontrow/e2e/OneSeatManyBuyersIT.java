package frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Crowd;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.OnStage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnStage
class OneSeatManyBuyersIT {

    private static final int BUYERS = 200;
    private static final int RUSHES_AT_MOST = 3;
    private static final int ROUNDS = 25;

    @Test
    void givesOneOfTwoHundredBuyersTheSeatAndTellsTheOthersAtOnce() {
        List<Fan> buyers = Fan.inside(BUYERS);
        warmUp(buyers);

        List<Answer> answers = rush(buyers);
        // A machine that others keep busy may turn some away unheard; then the rush has to be seen again.
        for (int again = 1;
                again < RUSHES_AT_MOST && answers.stream().anyMatch(OneSeatManyBuyersIT::overload);
                again++) {
            answers = rush(buyers);
        }

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .hasSize(BUYERS - 1)
                .allMatch(answer -> answer.status() == 409
                        && Set.of("SEAT_ALREADY_TAKEN", "SEAT_BUSY").contains(answer.code()));
    }

    /** All buyers ask for the one seat of a new concert; whatever the answers are, it is never held twice. */
    private static List<Answer> rush(List<Fan> buyers) {
        long concert = Admin.concert(1, 50_000);
        // Whoever waits for a sale to open has just looked whether it has.
        Crowd.all(buyers.stream().<Callable<Answer>>map(buyer -> buyer::status).toList());
        List<Crowd.Run<Answer>> runs = Crowd.atOnce(buyers.stream()
                .<Callable<Answer>>map(buyer -> () -> buyer.hold(concert, 1))
                .toList());
        assertThat(Crowd.overlap(runs)).as("buyers asking at one moment").isGreaterThan(BUYERS / 4);
        assertThat(Books.liveHolds(concert, 1)).isEqualTo(1);
        assertThat(Books.seatsTaken(concert)).isEqualTo(1);
        List<Answer> answers = runs.stream().map(Crowd.Run::result).toList();
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSizeLessThanOrEqualTo(1);
        return answers;
    }

    private static boolean overload(Answer answer) {
        return answer.status() == 503;
    }

    @Test
    void neitherLocksUpNorSplitsCrossingSeatLists() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Fan> pair = Fan.inside(2);
        long concert = Admin.concert(6, 50_000);
        for (int round = 0; round < ROUNDS; round++) {
            int[] mine = shuffled(random, 1, 2, 3, 4);
            int[] yours = shuffled(random, 6, 5, 4, 3);

            List<Answer> answers = Crowd.atOnce(List.of(
                            (Callable<Answer>) () -> pair.get(0).hold(concert, mine),
                            () -> pair.get(1).hold(concert, yours)))
                    .stream()
                    .map(Crowd.Run::result)
                    .toList();

            long held =
                    answers.stream().filter(answer -> answer.status() == 201).count();
            assertThat(answers)
                    .as("seed %d, round %d", seed, round)
                    .allMatch(answer -> Set.of(201, 409).contains(answer.status()));
            assertThat(held).as("seed %d, round %d", seed, round).isLessThanOrEqualTo(1);
            assertThat(Books.seatsTaken(concert)).as("all or none").isEqualTo(held * 4);
            giveBack(pair, answers);
        }
    }

    @Test
    void sellsEachSeatOfAFullHouseOnce() {
        int seats = 20;
        long concert = Admin.concert(seats, 50_000);
        List<Fan> buyers = Fan.inside(60);

        List<Crowd.Run<Answer>> runs = Crowd.atOnce(IntStream.range(0, buyers.size())
                .<Callable<Answer>>mapToObj(i -> () -> persist(buyers.get(i), concert, 1 + i % seats))
                .toList());

        Set<Integer> sold = runs.stream()
                .map(Crowd.Run::result)
                .filter(answer -> answer.status() == 201)
                .map(answer -> (int) answer.number("seatNumber"))
                .collect(Collectors.toSet());
        assertThat(runs.stream().filter(run -> run.result().status() == 201)).hasSize(seats);
        assertThat(sold).hasSize(seats);
        assertThat(Books.seatsTaken(concert)).isEqualTo(seats);
    }

    /** A house that has sold nothing yet is slow: what is measured here is a rush on one that is selling. */
    private static void warmUp(List<Fan> buyers) {
        long another = Admin.concert(10, 50_000);
        Crowd.all(IntStream.range(0, buyers.size())
                .<Callable<Answer>>mapToObj(i -> () -> buyers.get(i).hold(another, 1 + i % 10))
                .toList());
    }

    /** Tries again while the seat is merely busy, as a browser would. */
    private static Answer persist(Fan buyer, long concert, int seat) {
        Answer answer = buyer.hold(concert, seat);
        for (int tries = 1; tries < 50 && Set.of("SEAT_BUSY", "UNAVAILABLE").contains(answer.code()); tries++) {
            answer = buyer.hold(concert, seat);
        }
        return answer;
    }

    private static void giveBack(List<Fan> pair, List<Answer> answers) {
        for (int i = 0; i < pair.size(); i++) {
            if (answers.get(i).status() == 201) {
                pair.get(i).giveBack(answers.get(i).text("reservationId")).expect(204);
            }
        }
    }

    private static int[] shuffled(Random random, Integer... seats) {
        List<Integer> list = new ArrayList<>(List.of(seats));
        Collections.shuffle(list, random);
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
