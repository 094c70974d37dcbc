package dev.pmo.rules.reporting.picture;

import java.util.Locale;

/** Puts one SVG picture together. Used by one thread. */
final class Svg {

    private final StringBuilder body = new StringBuilder();

    static String picture(int width, int height, String title, Svg drawn) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" + Markup.escaped(title)
                + "\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width + "\" height=\"" + height
                + "\" font-family=\"system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif\" font-size=\"13\">"
                + "<title>" + Markup.escaped(title) + "</title>" + drawn.body + "</svg>";
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

    Svg circle(double x, double y, double radius, String fill, String stroke) {
        body.append(format(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                x, y, radius, fill, stroke));
        return this;
    }

    Svg text(double x, double y, String anchor, String fill, String weight, String words) {
        body.append(format(
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\" font-weight=\"%s\""
                                + " unicode-bidi=\"isolate\">",
                        x, y, anchor, fill, weight))
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

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
