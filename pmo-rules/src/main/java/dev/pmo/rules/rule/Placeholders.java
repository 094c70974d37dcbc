package dev.pmo.rules.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the placeholders of a breach and its premises belong together; run for each breach, so it copies nothing. */
final class Placeholders {

    private Placeholders() {}

    /** What is wrong with a text, the decision it asks for and its premises; nothing if they are a whole. */
    static @Nullable String findProblem(String template, String decision, List<Breach.Named> premises) {
        if (premises.isEmpty()) {
            return "rests on no premise";
        }
        boolean[] used = new boolean[premises.size()];
        String unknown = findUnknown(template, premises, used);
        if (unknown != null) {
            return "has no premise for '" + unknown + "'";
        }
        for (int i = 0; i < used.length; i++) {
            String name = premises.get(i).placeholder();
            if (find(name, 0, name.length(), premises) != i) {
                return "has two premises for '" + name + "'";
            }
            if (!used[i]) {
                return "does not use the premise '" + name + "'";
            }
        }
        String undecided = findUnknown(decision, premises, used);
        return undecided == null ? null : "asks for a decision on '" + undecided + "', which it does not hold";
    }

    /** The first placeholder of a text that no premise stands for; marks those that one does. */
    private static @Nullable String findUnknown(String text, List<Breach.Named> premises, boolean[] used) {
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException(
                        "Each '{' of a template must be closed, but was: '" + text + "'.\nMaybe a brace is missing.");
            }
            int place = find(text, open + 1, close, premises);
            if (place < 0) {
                return text.substring(open + 1, close);
            }
            used[place] = true;
            open = text.indexOf('{', close);
        }
        return null;
    }

    /** Which premise stands for the placeholder between two places of a text. */
    private static int find(String text, int from, int to, List<Breach.Named> premises) {
        for (int i = 0; i < premises.size(); i++) {
            String name = premises.get(i).placeholder();
            if (name.length() == to - from && text.startsWith(name, from)) {
                return i;
            }
        }
        return -1;
    }
}
