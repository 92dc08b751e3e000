package frontrow.http.json;

import java.beans.PropertyEditorSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Numbers in paths and queries are decimal digits: neither {@code 0x10} nor {@code +1} nor {@code " 1"}. Editors rather than
 * converters, because where a converter refuses, Spring falls back to its own editor, which takes all of these.
 */
@ControllerAdvice
final class StrictNumbers {
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,18})");

    @InitBinder
    void register(WebDataBinder binder) {
        binder.registerCustomEditor(long.class, new Decimal(Long::valueOf));
        binder.registerCustomEditor(Long.class, new Decimal(Long::valueOf));
        binder.registerCustomEditor(int.class, new Decimal(Integer::valueOf));
        binder.registerCustomEditor(Integer.class, new Decimal(Integer::valueOf));
    }

    /** Reads one kind of whole number. */
    private static final class Decimal extends PropertyEditorSupport {
        private final Function<String, Number> parse;

        private Decimal(Function<String, Number> parse) {
            this.parse = parse;
        }

        @Override
        public void setAsText(String text) {
            if (text.isEmpty()) {
                // As if the parameter were not there: ?cursor=&limit=
                setValue(null);
                return;
            }
            if (!DECIMAL.matcher(text).matches()) {
                throw new NumberFormatException("not decimal");
            }
            setValue(parse.apply(text));
        }
    }
}
