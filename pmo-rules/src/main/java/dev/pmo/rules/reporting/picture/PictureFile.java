package dev.pmo.rules.reporting.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture as a file of its own: on white paper with a margin, where the page that it would stand on gives neither.
 *
 * <p>{@code PictureFile.of(Gantt.of("Plan of the portal", chart))}. This class is immutable and thread-safe.
 */
public final class PictureFile {

    private static final int MARGIN = 24;

    private static final Pattern SIZE =
            Pattern.compile("viewBox=\"0 0 ([0-9]+) ([0-9]+)\" width=\"[0-9]+\" height=\"[0-9]+\"");

    private static final String BEHIND = "</title>";

    private PictureFile() {}

    /**
     * The picture as a whole SVG document.
     *
     * @param picture a picture of this package
     * @return the document, ended by a line feed
     * @throws IllegalArgumentException if it is none
     */
    public static String of(String picture) {
        Matcher size = SIZE.matcher(picture);
        int title = picture.indexOf(BEHIND);
        if (!size.find() || title < size.end()) {
            throw new IllegalArgumentException("A picture was expected that begins with '<svg', its size and its title,"
                    + " but was: '" + Markup.shortened(picture, 80)
                    + "'.\nMaybe pass what Gantt, TrendChart or RiskHeatMap drew, unchanged.");
        }
        int width = Integer.parseInt(size.group(1)) + 2 * MARGIN;
        int height = Integer.parseInt(size.group(2)) + 2 * MARGIN;
        String place = "\"" + -MARGIN + " " + -MARGIN + " " + width + " " + height + "\"";
        int drawn = title + BEHIND.length();
        return picture.substring(0, size.start())
                + "viewBox=" + place + " width=\"" + width + "\" height=\"" + height + "\""
                + picture.substring(size.end(), drawn)
                + "<rect x=\"" + -MARGIN + "\" y=\"" + -MARGIN + "\" width=\"" + width + "\" height=\"" + height
                + "\" fill=\"#ffffff\"/>"
                + picture.substring(drawn) + "\n";
    }
}
