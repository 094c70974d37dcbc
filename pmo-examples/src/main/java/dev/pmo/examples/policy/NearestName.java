package dev.pmo.examples.policy;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class NearestName {

    private static final int LONGEST = 300;
    private static final int MOST = 20_000;

    private NearestName() {}

    /**
     * The known name that takes the fewest changes of a letter to reach, if that is not more than a third of them.
     *
     * @param name what was written
     * @param known what would have been right
     * @return the nearest, the first of several
     */
    public static Optional<String> of(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String nearest = null;
        int fewest = Math.max(2, wanted.length() / 3) + 1;
        int looked = 0;
        for (String candidate : known) {
            if (wanted.length() > LONGEST || looked++ > MOST) {
                break;
            }
            if (candidate.length() <= LONGEST && Math.abs(candidate.length() - wanted.length()) < fewest) {
                int changes = distance(wanted, candidate.toLowerCase(Locale.ROOT));
                if (changes < fewest) {
                    fewest = changes;
                    nearest = candidate;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Insertions, deletions and replacements between two texts (Levenshtein, 1965), row by row. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
