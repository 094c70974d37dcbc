package dev.pmo.rules.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The categories for which authorities have an appetite of their own. */
final class Appetites {

    /** What stands for all categories that have none of their own. */
    static final String ANY = "any";

    private Appetites() {}

    /** A category as it is compared and shown. */
    static String key(@Nullable String category) {
        return category == null ? ANY : AuthorityLadder.key(category);
    }

    /** Every category that one of the authorities names, and at last the one that stands for all others. */
    static List<@Nullable String> categories(List<Rung> rungs) {
        TreeSet<String> named = new TreeSet<>();
        for (Rung rung : rungs) {
            for (AppetiteLimit appetite : rung.appetites()) {
                if (appetite.category() != null) {
                    named.add(key(appetite.category()));
                }
            }
        }
        List<@Nullable String> all = new ArrayList<>(named);
        all.add(null);
        return all;
    }
}
