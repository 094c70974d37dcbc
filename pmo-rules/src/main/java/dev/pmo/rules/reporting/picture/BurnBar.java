package dev.pmo.rules.reporting.picture;

import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One bar that shows how far a sum is used up: what is approved, what would be with what is pending, and where the sum
 * ends.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BurnBar {

    private static final int WIDTH = 430;
    private static final int BAR = 26;
    private static final int TOP = 22;

    private BurnBar() {}

    /**
     * The bar as an SVG element.
     *
     * @param title what it shows, for those who do not see it
     * @param limit the sum
     * @param spent what is approved
     * @param forecast what is approved or pending, in the same currency
     * @return the markup
     */
    public static String of(String title, Money limit, Money spent, Money forecast) {
        BigDecimal most = limit.amount().max(spent.amount()).max(forecast.amount());
        Svg svg = new Svg();
        double end = x(limit, most);
        double now = x(spent, most);
        double then = x(forecast, most);
        svg.rectangle(1, TOP, Math.max(end - 1, 1), BAR, "#ffffff", Palette.LINE);
        if (then > now) {
            svg.rectangle(now, TOP + 4, then - now, BAR - 8, Palette.WORK, Palette.WORK_EDGE);
        }
        if (now > 1) {
            svg.rectangle(1, TOP + 4, now - 1, BAR - 8, Palette.WORK_EDGE, Palette.WORK_EDGE);
        }
        svg.line(end, TOP - 6, end, TOP + BAR + 6, spent.compareTo(limit) > 0 ? Palette.CRITICAL : Palette.INK, 2);
        svg.text(Math.min(Math.max(end, 20), WIDTH - 30), 12, "middle", Palette.INK, "600", "budget");
        legend(svg);
        String told = title + ": " + spent + " approved, " + forecast + " with what is pending, of " + limit;
        return Svg.picture(WIDTH, TOP + BAR + 34, told, svg);
    }

    private static void legend(Svg svg) {
        double y = TOP + BAR + 12;
        svg.rectangle(1, y, 22, 12, Palette.WORK_EDGE, Palette.WORK_EDGE)
                .text(30, y + 11, "start", Palette.INK, "400", "approved")
                .rectangle(110, y, 22, 12, Palette.WORK, Palette.WORK_EDGE)
                .text(139, y + 11, "start", Palette.INK, "400", "pending");
    }

    private static double x(Money amount, BigDecimal most) {
        if (most.signum() <= 0 || amount.signum() <= 0) {
            return 1;
        }
        return 1
                + (WIDTH - 3)
                        * amount.amount().divide(most, MathContext.DECIMAL64).doubleValue();
    }
}
