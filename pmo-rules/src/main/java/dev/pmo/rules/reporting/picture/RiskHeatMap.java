package dev.pmo.rules.reporting.picture;

import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.reporting.RiskMap;
import dev.pmo.rules.reporting.RiskMapCell;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The heat map of risks: likelihood upwards, impact to the right, in each cell how many risks it holds.
 *
 * <p>Each cell says its score and its band, so that nothing hangs on colour; which risks are in it is shown when it is
 * pointed at, and told to those who do not see it. This class is immutable and thread-safe.
 */
public final class RiskHeatMap {

    private static final int LEFT = 58;
    private static final int TOP = 8;
    private static final int WIDTH = 76;
    private static final int HEIGHT = 58;
    private static final int BELOW = 44;
    private static final int NAMED = 60;

    private RiskHeatMap() {}

    /**
     * The heat map as an SVG element.
     *
     * @param title what it shows, for those who do not see it
     * @param map where the risks lie
     * @return the markup
     */
    public static String of(String title, RiskMap map) {
        int rows = map.cells().size();
        int columns = map.cells().get(0).size();
        Svg svg = new Svg();
        for (int row = 0; row < rows; row++) {
            double top = TOP + (rows - 1 - row) * (double) HEIGHT;
            svg.text(LEFT - 10, top + HEIGHT / 2.0 + 5, "end", Palette.FAINT, "400", String.valueOf(row + 1));
            for (int column = 0; column < columns; column++) {
                cell(svg, map, row, column, top);
            }
        }
        axes(svg, rows, columns);
        int width = LEFT + columns * WIDTH + 2;
        return Svg.picture(width, TOP + rows * HEIGHT + BELOW, title, description(map), svg);
    }

    private static void axes(Svg svg, int rows, int columns) {
        double bottom = TOP + rows * (double) HEIGHT;
        for (int column = 0; column < columns; column++) {
            svg.text(
                    LEFT + column * WIDTH + WIDTH / 2.0,
                    bottom + 18,
                    "middle",
                    Palette.FAINT,
                    "400",
                    String.valueOf(column + 1));
        }
        svg.text(LEFT + columns * WIDTH / 2.0, bottom + 37, "middle", Palette.INK, "600", "Impact");
        svg.upright(16, TOP + rows * HEIGHT / 2.0, Palette.INK, "600", "Likelihood");
    }

    private static void cell(Svg svg, RiskMap map, int row, int column, double top) {
        RiskMapCell cell = map.cells().get(row).get(column);
        RiskBand band = cell.score().band();
        double left = LEFT + column * (double) WIDTH;
        String fill = Palette.fill(map.nature(), band);
        String ink = Palette.ink(band);
        svg.group(told(row, column, cell), () -> {
            svg.rectangle(left + 1.5, top + 1.5, WIDTH - 3, HEIGHT - 3, fill, fill)
                    .text(
                            left + 8,
                            top + 16,
                            10.5,
                            "start",
                            ink,
                            "400",
                            cell.score().value() + " " + letters(band));
            if (!cell.risks().isEmpty()) {
                svg.text(
                        left + WIDTH / 2.0,
                        top + 40,
                        22,
                        "middle",
                        ink,
                        "700",
                        String.valueOf(cell.risks().size()));
            }
        });
    }

    private static String told(int row, int column, RiskMapCell cell) {
        List<String> risks = cell.risks();
        String place = "Likelihood " + (row + 1) + ", impact " + (column + 1) + ", score "
                + cell.score().value() + ", " + words(cell.score().band());
        if (risks.isEmpty()) {
            return place + ": none";
        }
        return place + ": " + risks.size() + " (" + String.join(", ", risks.subList(0, Math.min(NAMED, risks.size())))
                + (risks.size() > NAMED ? " and " + (risks.size() - NAMED) + " more)" : ")");
    }

    private static String description(RiskMap map) {
        StringBuilder text = new StringBuilder();
        for (int row = map.cells().size() - 1; row >= 0; row--) {
            for (int column = map.cells().get(row).size() - 1; column >= 0; column--) {
                RiskMapCell cell = map.cells().get(row).get(column);
                if (!cell.risks().isEmpty()) {
                    text.append(text.isEmpty() ? "" : ". ").append(told(row, column, cell));
                }
            }
        }
        return text.toString();
    }

    private static String letters(RiskBand band) {
        return switch (band) {
            case LOW -> "L";
            case MEDIUM -> "M";
            case HIGH -> "H";
            case VERY_HIGH -> "VH";
        };
    }

    /**
     * What the letters in the cells of a map and their colours mean.
     *
     * @param map the map
     * @return a row of samples as an SVG element
     */
    public static String legend(RiskMap map) {
        Svg svg = new Svg();
        int x = 1;
        Set<RiskBand> bands = EnumSet.noneOf(RiskBand.class);
        map.cells().forEach(row -> row.forEach(cell -> bands.add(cell.score().band())));
        for (RiskBand band : bands) {
            String fill = Palette.fill(map.nature(), band);
            svg.rectangle(x, 2, 30, 18, fill, fill)
                    .text(x + 15, 15, 10.5, "middle", Palette.ink(band), "600", letters(band))
                    .text(x + 37, 15, "start", Palette.INK, "400", words(band));
            x += 104;
        }
        return Svg.picture(x, 22, "The letters and colours of the bands", svg);
    }

    private static String words(RiskBand band) {
        return Wording.of(band);
    }
}
