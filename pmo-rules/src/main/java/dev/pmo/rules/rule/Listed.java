package dev.pmo.rules.rule;

import dev.pmo.core.value.Wording;
import java.util.List;

/** Items in a text that stays short: the first ten, and how many more there are. */
public final class Listed {

    private static final int SHOWN = 10;

    private Listed() {}

    /**
     * The items as a text, such as {@code and 3 more}.
     *
     * @param items the items
     * @return the first ten, separated by commas, and how many more there are
     */
    public static String of(List<?> items) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(SHOWN, items.size()); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(items.get(i) instanceof Enum<?> constant ? Wording.of(constant) : items.get(i));
        }
        return items.size() <= SHOWN ? text.toString() : text + " and " + (items.size() - SHOWN) + " more";
    }
}
