package dev.pmo.rules.reporting;

import dev.pmo.core.governance.Rag;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of something have which colour. Unknown is counted apart and is never green.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param red how many are red
 * @param amber how many are amber
 * @param green how many are green
 * @param unknown how many could not be rated
 */
public record RagCounts(int red, int amber, int green, int unknown) {

    private static final RagCounts NONE = new RagCounts(0, 0, 0, 0);

    /**
     * None of any colour.
     *
     * @return the empty counts
     */
    public static RagCounts none() {
        return NONE;
    }

    /**
     * These counts and one more.
     *
     * @param rag its colour
     * @return the changed counts
     */
    public RagCounts plus(Rag rag) {
        return switch (rag) {
            case RED -> new RagCounts(red + 1, amber, green, unknown);
            case AMBER -> new RagCounts(red, amber + 1, green, unknown);
            case GREEN -> new RagCounts(red, amber, green + 1, unknown);
            case UNKNOWN -> new RagCounts(red, amber, green, unknown + 1);
        };
    }

    /**
     * How many there are.
     *
     * @return the number, unknown ones included
     */
    public int all() {
        return rated() + unknown;
    }

    /**
     * How many have a colour.
     *
     * @return the number without the unknown ones
     */
    public int rated() {
        return red + amber + green;
    }

    /** In words, with the base: {@code 1 red, 3 green of 4 rated; 1 of 5 unknown}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (red > 0) {
            parts.add(Headline.grouped(red) + " red");
        }
        if (amber > 0) {
            parts.add(Headline.grouped(amber) + " amber");
        }
        if (green > 0) {
            parts.add(Headline.grouped(green) + " green");
        }
        String known = parts.isEmpty() ? "none rated" : String.join(", ", parts) + " of " + Headline.grouped(rated()) + " rated";
        return unknown == 0 ? known : known + "; " + Headline.grouped(unknown) + " of " + Headline.grouped(all()) + " unknown";
    }
}
