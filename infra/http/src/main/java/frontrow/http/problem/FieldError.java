package frontrow.http.problem;

/**
 * Why one member of a request is refused.
 *
 * @param field the member's path as the client wrote it ({@code seats[3].price}); {@code body} for the body as a whole
 * @param reason what a person is told about it
 */
public record FieldError(String field, String reason) {}
