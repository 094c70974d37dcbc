package dev.pmo.rules.reporting.picture;

import java.util.Locale;

/** Puts one SVG picture together. Used by one thread. */
final class Svg {

    private static final double WIDE = 0.8;
    private static final double USUAL = 0.61;
    private static final double NARROW = 0.35;

    private final StringBuilder body = new StringBuilder();

    static String picture(int width, int height, String title, Svg drawn) {
        return picture(width, height, title, "", drawn);
    }

    static String picture(int width, int height, String title, String description, Svg drawn) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" + Markup.escaped(title)
                + "\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width + "\" height=\"" + height
                + "\" font-family=\"system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif\" font-size=\"13\">"
                + "<title>" + Markup.escaped(title) + "</title>"
                + (description.isEmpty() ? "" : "<desc>" + Markup.escaped(description) + "</desc>") + drawn.body
                + "</svg>";
    }

    Svg rectangle(double x, double y, double width, double height, String fill, String stroke) {
        body.append(format(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" fill=\"%s\" stroke=\"%s\"/>",
                x, y, width, height, fill, stroke));
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String stroke, double width) {
        body.append(format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>",
                x1, y1, x2, y2, stroke, width));
        return this;
    }

    Svg dashed(double x1, double y1, double x2, double y2, String stroke, double width) {
        body.append(format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\""
                        + " stroke-dasharray=\"5 3\"/>",
                x1, y1, x2, y2, stroke, width));
        return this;
    }

    /** A line through points, given as x and y in turn. */
    Svg way(String stroke, double width, double... points) {
        body.append(format("<path fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\" d=\"", stroke, width));
        for (int i = 0; i < points.length; i += 2) {
            body.append(format(i == 0 ? "M%.1f %.1f" : "L%.1f %.1f", points[i], points[i + 1]));
        }
        body.append("\"/>");
        return this;
    }

    /** An area between points, given as x and y in turn. */
    Svg area(String fill, String stroke, double width, double... points) {
        body.append(format("<path fill=\"%s\" stroke=\"%s\" stroke-width=\"%.1f\" d=\"", fill, stroke, width));
        for (int i = 0; i < points.length; i += 2) {
            body.append(format(i == 0 ? "M%.1f %.1f" : "L%.1f %.1f", points[i], points[i + 1]));
        }
        body.append("Z\"/>");
        return this;
    }

    Svg circle(double x, double y, double radius, String fill, String stroke) {
        body.append(format(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                x, y, radius, fill, stroke));
        return this;
    }

    Svg text(double x, double y, String anchor, String fill, String weight, String words) {
        return text(x, y, 0, anchor, fill, weight, words);
    }

    /** A text of a size of its own, or that of the picture where the size is 0. */
    Svg text(double x, double y, double size, String anchor, String fill, String weight, String words) {
        body.append(format(
                        "<text x=\"%.1f\" y=\"%.1f\"%s text-anchor=\"%s\" fill=\"%s\" font-weight=\"%s\""
                                + " unicode-bidi=\"isolate\">",
                        x, y, size > 0 ? format(" font-size=\"%.1f\"", size) : "", anchor, fill, weight))
                .append(Markup.escaped(words))
                .append("</text>");
        return this;
    }

    /** A text around a point that reads upwards. */
    Svg upright(double x, double y, String fill, String weight, String words) {
        body.append(format(
                        "<text transform=\"translate(%.1f %.1f) rotate(-90)\" text-anchor=\"middle\" fill=\"%s\""
                                + " font-weight=\"%s\" unicode-bidi=\"isolate\">",
                        x, y, fill, weight))
                .append(Markup.escaped(words))
                .append("</text>");
        return this;
    }

    /** Draws what {@code drawing} adds as a group with a title of its own, shown when it is pointed at. */
    Svg group(String title, Runnable drawing) {
        body.append("<g><title>").append(Markup.escaped(title)).append("</title>");
        drawing.run();
        body.append("</g>");
        return this;
    }

    /** As much of a text as goes into so many pixels at a size, reckoned by the widest of the common typefaces. */
    static String fitted(String words, double width, double size) {
        String whole = Markup.shortened(words, Math.max(2, (int) (width / (NARROW * size))));
        double taken = 0;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            boolean wide = Character.isUpperCase(c) || c == 'm' || c == 'w' || c > 0x2E7F;
            taken += size * (wide ? WIDE : "iljtfr.,:;'|! ".indexOf(c) >= 0 ? NARROW : USUAL);
            if (taken > width) {
                return Markup.shortened(whole, Math.max(2, i));
            }
        }
        return whole;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
