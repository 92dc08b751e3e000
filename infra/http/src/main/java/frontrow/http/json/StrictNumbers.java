package frontrow.http.json;

import java.util.regex.Pattern;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;

/** Numbers in paths and queries are decimal digits: neither {@code 0x10} nor {@code +1} nor {@code " 1"}. */
final class StrictNumbers {
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,18})");

    private StrictNumbers() {}

    static void register(FormatterRegistry registry) {
        registry.addConverter(String.class, Long.class, (Converter<String, Long>) text -> Long.valueOf(decimal(text)));
        registry.addConverter(
                String.class, Integer.class, (Converter<String, Integer>) text -> Integer.valueOf(decimal(text)));
    }

    private static String decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new NumberFormatException("not decimal");
        }
        return text;
    }
}
