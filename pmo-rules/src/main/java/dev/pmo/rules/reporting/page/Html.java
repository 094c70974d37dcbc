package dev.pmo.rules.reporting.page;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.reporting.Amounts;
import dev.pmo.rules.reporting.picture.Markup;
import dev.pmo.rules.result.Severity;
import java.util.List;
import java.util.Locale;

/** Markup that grows at its end. What comes from data goes through {@link #text}. Used by one thread. */
final class Html {

    private static final int LONGEST_VALUE = 400;

    /** An arrow of two characters as markup; a line may not end between them. */
    private static final String ARROW = "-&gt;";

    private final StringBuilder markup = new StringBuilder(1 << 16);

    /** Markup of ours, without any data in it. */
    Html raw(String own) {
        markup.append(own);
        return this;
    }

    /** A text that may speak of amounts. */
    Html text(Object data) {
        return escaped(Amounts.grouped(data.toString()));
    }

    private Html escaped(String data) {
        String safe = Markup.escaped(data);
        markup.append(safe.contains(ARROW) ? safe.replace(ARROW, "<span class=\"arrow\">" + ARROW + "</span>") : safe);
        return this;
    }

    /** A name of the data, kept apart from the direction of what surrounds it. */
    Html name(Object data) {
        return raw("<bdi>").escaped(data.toString()).raw("</bdi>");
    }

    /** A value that may be very long. */
    Html value(String data) {
        return name(Amounts.grouped(Markup.shortened(data, LONGEST_VALUE)));
    }

    Html badge(Rag rag) {
        return raw("<span class=\"badge " + rag + "\">" + word(rag) + "</span>");
    }

    Html badge(Severity severity) {
        return raw("<span class=\"badge sev " + severity + "\">" + word(severity) + "</span>");
    }

    Html open(String id, String heading) {
        return raw("<section id=\"" + id + "\" aria-labelledby=\"h-" + id + "\"><h2 id=\"h-" + id + "\">" + heading
                + "</h2>\n");
    }

    Html close() {
        return raw("</section>\n");
    }

    /** The head of a table; a column whose name begins with '#' holds numbers. */
    Html table(String caption, List<String> columns) {
        raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + caption + "\"><table><caption>"
                + caption + "</caption><thead><tr>");
        for (String column : columns) {
            boolean number = column.startsWith("#");
            raw("<th scope=\"col\"" + (number ? " class=\"n\"" : "") + ">" + (number ? column.substring(1) : column)
                    + "</th>");
        }
        return raw("</tr></thead><tbody>\n");
    }

    Html endTable() {
        return raw("</tbody></table></div>\n");
    }

    Html number(int number) {
        return raw("<td class=\"n\">" + grouped(number) + "</td>");
    }

    Html leftOut(int shown, int all, String what) {
        return shown >= all
                ? this
                : raw("<p class=\"note\"><strong>" + grouped(shown) + " of " + grouped(all) + "</strong> " + what
                        + " are shown here. The CSV and JSON forms hold all of them.</p>\n");
    }

    static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String word(Enum<?> constant) {
        return Wording.of(constant);
    }

    /** The name of a constant in words. */
    static String word(String constant) {
        return Wording.of(constant);
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
