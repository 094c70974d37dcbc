package dev.pmo.examples.cli;

import dev.pmo.examples.input.common.ImportNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The notes of an import for a person to read: each of them if they are few; else one of each kind with how many are
 * like it, so that what is the same in two hundred files does not hide what is said of one. Notes are of a kind if they
 * differ in their figures, in what they quote, or in what follows a semicolon.
 */
final class NotesTold {

    private static final int SHOWN = 10;
    private static final Pattern SINGULAR = Pattern.compile(";.*|'[^']*'|\\d+", Pattern.DOTALL);

    private NotesTold() {}

    static List<String> of(List<ImportNote> notes) {
        if (notes.size() <= SHOWN) {
            return notes.stream().map(ImportNote::toString).toList();
        }
        Map<String, List<ImportNote>> kinds = new LinkedHashMap<>();
        for (ImportNote note : notes) {
            kinds.computeIfAbsent(SINGULAR.matcher(note.message()).replaceAll("#"), kind -> new ArrayList<>())
                    .add(note);
        }
        List<List<ImportNote>> shown = kinds.values().stream().limit(SHOWN).toList();
        List<String> told = new ArrayList<>(shown.stream().map(NotesTold::one).toList());
        int others = notes.size() - shown.stream().mapToInt(List::size).sum();
        told.add((others == 0 ? "" : "and " + others + " more of other kinds; ")
                + "'pmo validate --format json' lists all " + notes.size());
        return told;
    }

    private static String one(List<ImportNote> alike) {
        return alike.get(0) + (alike.size() == 1 ? "" : "; and " + (alike.size() - 1) + " more like it");
    }
}
