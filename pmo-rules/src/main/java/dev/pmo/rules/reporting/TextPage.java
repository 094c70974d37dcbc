package dev.pmo.rules.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Lines of text for a terminal of 96 columns: titles, wrapped paragraphs and aligned tables.
 *
 * <p>Amounts are shown in groups of three digits. Control characters and bidirectional overrides of the data are
 * shown as the replacement character. Used by one thread.
 */
public final class TextPage {

    /** How wide the page is, in characters. */
    public static final int WIDTH = 96;

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private final StringBuilder text = new StringBuilder();

    /** An empty page. */
    public TextPage() {}

    /**
     * Begins the page.
     *
     * @param left what it is about
     * @param right as of when
     */
    public void title(String left, String right) {
        hanging("", left.toUpperCase(Locale.ROOT) + ", " + right);
        line("=".repeat(WIDTH));
    }

    /**
     * Begins a section.
     *
     * @param words what it is about
     */
    public void heading(String words) {
        blank();
        line(words.toUpperCase(Locale.ROOT));
        line("-".repeat(WIDTH));
    }

    /** Leaves a line empty. */
    public void blank() {
        line("");
    }

    /**
     * A paragraph.
     *
     * @param indent what each of its lines begins with
     * @param words the paragraph
     */
    public void wrapped(String indent, String words) {
        hanging(indent, words);
    }

    /**
     * How many entries of a list are left out, if any, and where they are.
     *
     * @param left how many are left out
     * @param where what has all of them; empty if nothing else has
     */
    void leftOut(int left, String where) {
        if (left > 0) {
            wrapped(
                    "  ",
                    "... and " + left + " more, not shown here" + (where.isEmpty() ? "" : "; " + where + " has all"));
        }
    }

    /**
     * Words behind a prefix, with what does not fit on further lines below the first word.
     *
     * @param prefix what the first line begins with
     * @param words the words
     */
    public void hanging(String prefix, String words) {
        String indent = " ".repeat(prefix.length());
        StringBuilder line = new StringBuilder(prefix);
        int from = line.length();
        for (String word : visible(Amounts.grouped(words)).split(" ", -1)) {
            String rest = word;
            if (line.length() > from && line.length() + 1 + rest.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(indent);
            } else if (line.length() > from) {
                line.append(' ');
            }
            while (line.length() + rest.length() > WIDTH) {
                int cut = WIDTH - line.length();
                cut -= Character.isHighSurrogate(rest.charAt(Math.max(0, cut - 1))) ? 1 : 0;
                if (cut > 0) {
                    line.append(rest, 0, cut);
                    rest = rest.substring(cut);
                }
                line(line.toString());
                line = new StringBuilder(indent);
            }
            line.append(rest);
        }
        line(line.toString());
    }

    /** Identifiers behind a prefix, separated by commas; each stays whole, even where it is wider than the page. */
    void identifiers(String prefix, List<String> ids) {
        StringBuilder line = new StringBuilder(prefix);
        int from = line.length();
        for (int i = 0; i < ids.size(); i++) {
            String id = visible(ids.get(i)) + (i + 1 < ids.size() ? "," : "");
            if (line.length() > from && line.length() + 1 + id.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(" ".repeat(from));
            }
            line.append(line.length() > from ? " " : "").append(id);
        }
        line(line.toString());
    }

    /** Columns as wide as their widest cell; from one column on, aligned right; as words where they are too wide. */
    void table(String indent, List<List<String>> rows, int rightFrom) {
        int[] widths = new int[rows.get(0).size()];
        List<List<String>> cells = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> shown = row.stream().map(TextPage::cell).toList();
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], shown.get(i).length());
            }
            cells.add(shown);
        }
        int width =
                indent.length() + 2 * (widths.length - 1) + IntStream.of(widths).sum();
        for (List<String> row : width > WIDTH ? List.<List<String>>of() : cells) {
            line(aligned(indent, row, widths, rightFrom));
        }
        for (List<String> row : width > WIDTH ? rows.subList(1, rows.size()) : List.<List<String>>of()) {
            named(indent, rows.get(0), row);
        }
    }

    private static String aligned(String indent, List<String> row, int[] widths, int rightFrom) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < widths.length; i++) {
            String space = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 ? "" : "  ").append(i >= rightFrom ? space + row.get(i) : row.get(i) + space);
        }
        return line.toString();
    }

    /** The row of a table that is too wide, as words. */
    private void named(String indent, List<String> names, List<String> row) {
        List<String> words = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            if (!row.get(i).isEmpty()) {
                words.add(names.get(i) + " " + row.get(i));
            }
        }
        hanging(indent, row.get(0) + ": " + String.join(", ", words));
    }

    private static String cell(String value) {
        return visible(Amounts.grouped(value));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    /** The text on one line, with what a terminal would obey replaced. */
    static String visible(String value) {
        StringBuilder shown = new StringBuilder(value.length());
        value.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (Character.isWhitespace(point)
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.LINE_SEPARATOR) {
                shown.append(' ');
            } else if (type == Character.CONTROL
                    || type == Character.SURROGATE
                    || (type == Character.FORMAT && point != JOINER && point != NON_JOINER)) {
                shown.append('\uFFFD');
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
