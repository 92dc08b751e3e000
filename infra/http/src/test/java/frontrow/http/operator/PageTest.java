package frontrow.http.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.http.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final List<Integer> ITEMS = IntStream.range(0, 7).boxed().toList();

    @Test
    void walksThroughAListPageByPage() {
        List<List<Integer>> pages = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Page.Cut<Integer> cut = page(cursor, 3);
            pages.add(cut.items());
            cursor = cut.next();
        }

        assertThat(pages).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6));
    }

    @Test
    void hasNoNextPageWhereTheListEndsWithThePage() {
        assertThat(page("", 7).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
    void keepsToItsBounds(int limit) {
        assertThatThrownBy(() -> page("", limit)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "v1:", "v1:x", "v1:03", "v2:3", "v1:3 "})
    void refusesACursorThatItNeverGave(String plain) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> page(cursor, 3)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "=", "djE6Mw==", "djE6Mw "})
    void refusesWhatIsNoCursorAtAll(String cursor) {
        assertThatThrownBy(() -> page(cursor, 3)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> page("djE6".repeat(40), 3)).isInstanceOf(Problem.class);
    }

    private static Page.Cut<Integer> page(String cursor, int limit) {
        Page<Integer> page = Page.of(cursor, limit, PageTest::position);
        int from = page.after() == null ? 0 : page.after() + 1;
        List<Integer> found = ITEMS.stream().skip(from).limit(page.lookFor()).toList();
        return page.cut(found, item -> item);
    }

    private static Optional<Integer> position(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
