package dev.pmo.rules.authority;

import java.util.List;

/** Words that several rules use. */
final class Words {

    private static final int SHOWN = 10;

    private Words() {}

    /** The first few, and how many more there are. */
    static String listed(List<?> items) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(SHOWN, items.size()); i++) {
            text.append(i == 0 ? "" : ", ").append(items.get(i));
        }
        return items.size() <= SHOWN ? text.toString() : text + " and " + (items.size() - SHOWN) + " more";
    }
}
