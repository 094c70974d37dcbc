package dev.pmo.rules.reporting;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows as comma-separated values after RFC 4180, safe to open in a spreadsheet.
 *
 * <p>A text that a spreadsheet would take for a formula, because it begins with {@code = + - @}, one of their
 * full-width forms, a tab or a line end, gets an apostrophe in front; so does one that begins with apostrophes and
 * then one of these, so that taking one apostrophe away gives the text back. Numbers stay numbers, a negative one
 * included. A control character other than a tab and a line end shows as U+FFFD, as on the pages: some spreadsheets drop
 * it, and run what follows, or end the cell there, and none can keep it. Source: OWASP, CSV injection.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CsvTable {

    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,60}+(?:\\.[0-9]{1,60}+)?");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]");
    private static final String LINE_END = "\r\n";

    private CsvTable() {}

    /**
     * The rows as text, each ended by a carriage return and a line feed.
     *
     * @param rows the rows, the header first; a cell is shown by its {@code toString()}
     * @return the text
     */
    public static String of(List<? extends List<?>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<?> row : rows) {
            String separator = "";
            for (Object cell : row) {
                text.append(separator).append(quoted(guarded(visible(cell.toString()))));
                separator = ",";
            }
            text.append(LINE_END);
        }
        return text.toString();
    }

    /**
     * One text as a cell in quotes, for rows that are put together by hand.
     *
     * @param text the text
     * @return the cell, safe as those of {@link #of}
     */
    public static String quotedCell(String text) {
        return '"' + guarded(visible(text)).replace("\"", "\"\"") + '"';
    }

    private static String visible(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }

    /**
     * A text as it may stand in a cell, without the quotes of the format.
     *
     * @param text the text
     * @return the text, with an apostrophe in front if it could be taken for a formula
     */
    static String guarded(String text) {
        return looksLikeFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /**
     * The text that a cell stood for.
     *
     * @param cell the cell, as {@link #guarded(String)} gave it
     * @return the text, but for control characters
     */
    static String unguarded(String cell) {
        return cell.startsWith("'") && looksLikeFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean looksLikeFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && DANGEROUS.indexOf(text.charAt(first)) >= 0;
    }

    private static String quoted(String cell) {
        boolean needed = cell.indexOf(',') >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\r') >= 0
                || cell.indexOf('\n') >= 0
                || !cell.equals(cell.strip());
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
