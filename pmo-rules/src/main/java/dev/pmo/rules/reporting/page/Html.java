package dev.pmo.rules.reporting.page;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.reporting.Amounts;
import dev.pmo.rules.reporting.picture.Markup;
import dev.pmo.rules.result.Severity;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markup that grows at its end. What comes from data goes through {@link #text}. Used by one thread. */
final class Html {

    private static final int LONGEST_VALUE = 400;

    /** A word that fills a line of a phone: it may be broken anywhere, else a table would be as wide as it is. */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{33,}");

    /** An arrow of two characters as markup; a line may not end between them. */
    private static final String ARROW = "-&gt;";

    /** A table of so few columns, all but the first of them numbers, stays a table on a phone too. */
    private static final int FEW = 3;

    private final StringBuilder markup = new StringBuilder(1 << 16);

    private List<String> columns = List.of();
    private int column;
    private String cell = "";
    private boolean cut;

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
        Matcher words = LONG_WORD.matcher(data);
        int done = 0;
        while (words.find()) {
            unbroken(data.substring(done, words.start()));
            raw("<span class=\"long\">").unbroken(words.group());
            raw("</span>");
            done = words.end();
        }
        unbroken(data.substring(done));
        return this;
    }

    private void unbroken(String data) {
        String safe = Markup.escaped(data);
        markup.append(safe.contains(ARROW) ? safe.replace(ARROW, "<span class=\"arrow\">" + ARROW + "</span>") : safe);
    }

    /** A name of the data, kept apart from the direction of what surrounds it; of an empty one there is no trace. */
    Html name(Object data) {
        String name = data.toString();
        return name.isEmpty() ? this : raw("<bdi>").escaped(name).raw("</bdi>");
    }

    /** A value that may be very long. */
    Html value(String data) {
        return name(Amounts.grouped(shortened(data, LONGEST_VALUE)));
    }

    /** A text that may be longer than there is room for, as a text that may speak of amounts. */
    Html text(String data, int longest) {
        return text(shortened(data, longest));
    }

    private String shortened(String data, int longest) {
        String kept = Markup.shortened(data, longest);
        cut |= data.strip().length() > longest;
        return kept;
    }

    /** Whether a text so far is not there as a whole. */
    boolean cut() {
        return cut;
    }

    Html badge(Rag rag) {
        return raw("<span class=\"badge " + rag + "\">" + word(rag) + "</span>");
    }

    Html badge(Severity severity) {
        return raw("<span class=\"badge sev " + severity + "\">" + word(severity) + "</span>");
    }

    /**
     * A picture that is wider than a phone. What is written behind it, up to {@link #endPicture()}, tells the same: it
     * folds out, and stands in its place where there is no room for it. Its key is told with it, if it has one.
     */
    Html picture(String label, String key, String svg) {
        return raw(key.isEmpty() ? "" : "<p class=\"note drawn\">" + key + "</p>\n")
                .raw("<div class=\"scroll drawn\" tabindex=\"0\" role=\"group\" aria-label=\"" + label + "\">" + svg
                        + "</div>\n<details class=\"why told\"><summary>The same as a table</summary>");
    }

    Html endPicture() {
        return raw("</details>\n");
    }

    Html open(String id, String heading) {
        return raw("<section id=\"" + id + "\" aria-labelledby=\"h-" + id + "\"><h2 id=\"h-" + id + "\">" + heading
                + "</h2>\n");
    }

    Html close() {
        return raw("</section>\n");
    }

    /**
     * The head of a table. A column whose name begins with '#' holds numbers; one whose name begins with '.' says by
     * itself what it is, and needs no heading where each cell stands alone.
     */
    Html table(String caption, List<String> names) {
        columns = names;
        boolean few = names.size() <= FEW && names.stream().skip(1).allMatch(name -> name.startsWith("#"));
        raw("<div class=\"scroll" + (few ? "" : " rows") + "\" tabindex=\"0\" role=\"group\" aria-label=\"" + caption
                + "\"><table><caption>" + caption + "</caption><thead><tr>");
        for (String name : names) {
            raw("<th scope=\"col\"" + (name.startsWith("#") ? " class=\"n\"" : "") + ">" + heading(name) + "</th>");
        }
        return raw("</tr></thead><tbody>\n");
    }

    private static String heading(String name) {
        return name.startsWith("#") || name.startsWith(".") ? name.substring(1) : name;
    }

    /** A row; its cells follow, each with what is written behind it. */
    Html row() {
        column = 0;
        return raw("<tr>");
    }

    /** The cell that names the row. */
    Html head(String words) {
        return begin("th", " scope=\"row\"").raw(words);
    }

    Html cell() {
        return cell("", "");
    }

    /** A cell with a look of its own: 'd' for a day, 'key' for what the row is about. */
    Html cell(String look) {
        return cell(look, "");
    }

    /** A cell for a text of the data, in whatever direction that is read. */
    Html prose() {
        return prose("");
    }

    Html prose(String look) {
        return cell(look, " dir=\"auto\"");
    }

    private Html cell(String look, String direction) {
        String name = columns.get(column);
        String style = look.isEmpty() && name.startsWith("#") ? "n" : look;
        return begin(
                "td",
                (style.isEmpty() ? "" : " class=\"" + style + "\"")
                        + (name.startsWith(".") ? "" : " data-h=\"" + heading(name) + "\"")
                        + direction);
    }

    /** A cell across several columns. */
    Html span(int over, String words) {
        begin("td", " colspan=\"" + over + "\"").raw(words);
        column += over - 1;
        return this;
    }

    private Html begin(String element, String attributes) {
        column++;
        endCell().cell = "</" + element + ">";
        return raw("<" + element + attributes + ">");
    }

    private Html endCell() {
        String end = cell;
        cell = "";
        return raw(end);
    }

    Html endRow() {
        return endCell().raw("</tr>\n");
    }

    Html endTable() {
        return raw("</tbody></table></div>\n");
    }

    Html number(int number) {
        return cell().raw(grouped(number));
    }

    /** What holds all of a list that neither findings nor logs hold. */
    static final String JSON_HOLDS = "The JSON form holds";

    /** How many of the findings, or of what the findings tell in full, are not on the page, if any. */
    Html leftOut(int shown, int all, String what) {
        return leftOut(shown, all, what, "The CSV and JSON forms hold");
    }

    /** How many are not on the page, if any, and what holds all of them; nothing is said of that where nothing does. */
    Html leftOut(int shown, int all, String what, String holder) {
        return shown >= all
                ? this
                : raw("<p class=\"note\"><strong>" + grouped(shown) + " of " + grouped(all) + "</strong> " + what
                        + " are shown here." + (holder.isEmpty() ? "" : " " + holder + " all of them.") + "</p>\n");
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
