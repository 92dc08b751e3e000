package frontrow.wallet.balance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryCursorTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 42, Long.MAX_VALUE})
    void readsWhatItWrote(long version) {
        HistoryCursor cursor = new HistoryCursor(version);
        assertThat(HistoryCursor.parse(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "v1:1",
                "***",
                "djE6",
                "djE6LTE",
                "djE6MA",
                "djE6MDE",
                "djE6MQ==",
                "djI6MQ",
                "djE6OTk5OTk5OTk5OTk5OTk5OTk5OTk5"
            })
    void refusesWhatItNeverWrote(String text) {
        assertThat(HistoryCursor.parse(text)).isEmpty();
    }

    @Test
    void refusesATextThatIsTooLongUnread() {
        assertThat(HistoryCursor.parse("A".repeat(65))).isEmpty();
    }
}
