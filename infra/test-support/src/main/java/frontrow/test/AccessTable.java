package frontrow.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who may make which call: the table {@code access/endpoints.csv}, a row for each endpoint of the gateway. The gateway's own
 * tests hold it to the endpoints that there are; the end-to-end tests hold the running system to each of its cells.
 *
 * @param callers what the columns are called, from left to right
 */
public record AccessTable(List<String> callers, List<Row> rows) {
    private static final String RESOURCE = "/access/endpoints.csv";

    /** Method and path come before the callers. */
    private static final int FIRST_CALLER = 2;

    /**
     * One endpoint.
     *
     * @param path with its variables in braces
     * @param outcomes by caller: a status such as {@code 200}, followed by the code where it is a refusal
     */
    public record Row(String method, String path, Map<String, String> outcomes) {

        /** The endpoint alone, such as {@code GET /api/concerts}. */
        public String endpoint() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return endpoint();
        }
    }

    public AccessTable {
        callers = List.copyOf(callers);
        rows = List.copyOf(rows);
    }

    /** Reads the table. */
    public static AccessTable read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AccessTable.class.getResourceAsStream(RESOURCE)), StandardCharsets.UTF_8))) {
            List<List<String>> cells = lines.lines()
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .toList();
            List<String> callers =
                    cells.getFirst().subList(FIRST_CALLER, cells.getFirst().size());
            return new AccessTable(
                    callers,
                    cells.stream().skip(1).map(row -> row(callers, row)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> callers, List<String> cells) {
        if (cells.size() != callers.size() + FIRST_CALLER) {
            throw new IllegalStateException("not a cell for each caller: " + cells);
        }
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < callers.size(); i++) {
            outcomes.put(callers.get(i), cells.get(i + FIRST_CALLER));
        }
        return new Row(cells.getFirst(), cells.get(1), outcomes);
    }
}
