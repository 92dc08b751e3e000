package frontrow.faults.report;

import java.util.List;
import java.util.stream.Collectors;

/** Bits of the page. */
final class Html {

    private Html() {}

    static String row(boolean bad, String... cells) {
        return (bad ? "<tr class=\"bad\">" : "<tr>") + String.join("", cells) + "</tr>\n";
    }

    static String cell(String html) {
        return "<td>" + html + "</td>";
    }

    static String number(String text) {
        return "<td class=\"n\">" + text + "</td>";
    }

    static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    static String lines(List<String> texts) {
        return texts.stream().map(Html::escape).collect(Collectors.joining("<br>"));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
