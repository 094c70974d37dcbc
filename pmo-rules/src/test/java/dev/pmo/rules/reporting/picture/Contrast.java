package dev.pmo.rules.reporting.picture;

/** How far two colours stand out from one another, as WCAG 2.2 defines it: from 1 to 21. */
public final class Contrast {

    private Contrast() {}

    /**
     * The contrast of two colours, in any order.
     *
     * @param one the one, such as {@code #1f4e79}
     * @param other the other
     * @return the ratio
     */
    public static double of(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        return (lighter + 0.05) / (Math.min(luminance(one), luminance(other)) + 0.05);
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
