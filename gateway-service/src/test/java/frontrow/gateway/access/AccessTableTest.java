package frontrow.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.test.AccessTable;
import frontrow.test.AccessTable.Row;
import org.junit.jupiter.api.Test;

class AccessTableTest {
    @Test
    void hasARowForEveryEndpointAndNoOther() {
        assertThat(AccessTable.read().rows())
                .extracting(Row::endpoint)
                .containsExactlyInAnyOrderElementsOf(Endpoints.ALL.stream()
                        .map(endpoint ->
                                endpoint.method() + " " + endpoint.path().getPatternString())
                        .toList());
    }
}
