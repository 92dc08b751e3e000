package frontrow.http.problem;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which member of a JSON body could not be read, and why. */
final class JsonFaults {
    static final String BODY = "body";

    // The parser names a repeated member nowhere but in its message.
    private static final Pattern REPEATED = Pattern.compile("Duplicate Object property \"(?<name>[^\"]*)\"");

    private JsonFaults() {}

    static FieldError of(JacksonException fault) {
        String field = path(fault.getPath());
        return switch (fault) {
            case UnrecognizedPropertyException _ -> FieldFault.UNKNOWN.in(field);
            case InvalidNullException _ -> FieldFault.NULL.in(field);
            case InputCoercionException _ -> FieldFault.WRONG_TYPE.in(field);
            case StreamConstraintsException _ -> FieldFault.TOO_COMPLEX.in(field);
            case StreamReadException malformed -> unreadable(malformed, field);
            case MismatchedInputException mismatched when isMissing(mismatched) -> FieldFault.MISSING.in(field);
            default -> FieldFault.WRONG_TYPE.in(field);
        };
    }

    private static FieldError unreadable(StreamReadException fault, String field) {
        Matcher repeated = REPEATED.matcher(fault.getOriginalMessage());
        if (repeated.find()) {
            String name = repeated.group("name");
            return FieldFault.DUPLICATE.in(field.equals(BODY) ? name : field + "." + name);
        }
        return FieldFault.MALFORMED.in(BODY);
    }

    private static boolean isMissing(MismatchedInputException fault) {
        return fault.getOriginalMessage().startsWith("Missing required creator property");
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference each : references) {
            String name = each.getPropertyName();
            if (name == null) {
                path.append('[').append(each.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.isEmpty() ? BODY : path.toString();
    }
}
