package dev.pmo.rules.reporting.picture;

import dev.pmo.core.governance.Rag;
import java.util.List;
import java.util.Locale;

/**
 * One bar that shows how many are red, amber, green and unknown, each part with its letter and number.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RagBar {

    private static final int WIDTH = 380;
    private static final int HEIGHT = 34;
    private static final int LEAST = 46;

    private record Part(Rag rag, int count) {}

    private RagBar() {}

    /**
     * The bar as an SVG element.
     *
     * @param title what it shows, for those who do not see it
     * @param red how many are red
     * @param amber how many are amber
     * @param green how many are green
     * @param unknown how many could not be rated
     * @return the markup
     */
    public static String of(String title, int red, int amber, int green, int unknown) {
        List<Part> parts = List.of(
                        new Part(Rag.RED, red),
                        new Part(Rag.AMBER, amber),
                        new Part(Rag.GREEN, green),
                        new Part(Rag.UNKNOWN, unknown))
                .stream()
                .filter(part -> part.count() > 0)
                .toList();
        long all = parts.stream().mapToLong(Part::count).sum();
        Svg svg = new Svg();
        double x = 1;
        double shared = WIDTH - 2.0 - LEAST * parts.size();
        for (Part part : parts) {
            double width = LEAST + shared * part.count() / all;
            String stroke = part.rag() == Rag.UNKNOWN ? Palette.FAINT : Palette.fill(part.rag());
            svg.rectangle(x + 1, 2, width - 2, HEIGHT - 4, Palette.fill(part.rag()), stroke)
                    .text(
                            x + width / 2,
                            HEIGHT / 2.0 + 5,
                            "middle",
                            Palette.ink(part.rag()),
                            "600",
                            Palette.letter(part.rag()) + " " + String.format(Locale.ROOT, "%,d", part.count()));
            x += width;
        }
        return Svg.picture(WIDTH, HEIGHT, title, svg);
    }
}
