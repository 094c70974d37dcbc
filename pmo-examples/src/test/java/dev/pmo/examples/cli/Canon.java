package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text with all taken away that a form may lay out in its own way: blanks, line ends, groups of digits, signs. */
final class Canon {

    private static final Pattern SIGN_FIRST = Pattern.compile("-([A-Z]{3})(?=[0-9])");
    private static final Pattern SIGN_BEHIND = Pattern.compile("([A-Z]{3})-(?=[0-9])");

    private Canon() {}

    /** The letters, digits and signs of a text; what no terminal and no page may obey is no part of it. */
    static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Canon::kept).forEach(kept::appendCodePoint);
        String signed = SIGN_FIRST.matcher(kept).replaceAll("$1~");
        return SIGN_BEHIND.matcher(signed).replaceAll("$1~");
    }

    private static boolean kept(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> point != ',' && point != 0xFFFD;
        };
    }

    /** A constant in the words that people read. */
    static String word(JsonNode constant) {
        return constant.asText().strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether there is something. */
    static boolean given(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    /** The text, or what stands for none. */
    static String or(JsonNode value, String none) {
        return given(value) ? value.asText() : none;
    }

    /** A number with its noun. */
    static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** What the first three findings behind a decision say, and how many more there are. */
    static List<String> reasons(JsonNode item) {
        List<String> all = new ArrayList<>();
        item.path("reasons").forEach(reason -> all.add(reason.asText()));
        if (all.size() <= 3) {
            return all;
        }
        List<String> first = new ArrayList<>(all.subList(0, 3));
        first.add("and " + counted(all.size() - 3, "more finding"));
        return first;
    }
}
