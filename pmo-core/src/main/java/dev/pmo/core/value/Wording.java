package dev.pmo.core.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words that people read for a constant, and the constant of what they write: programs read its name.
 *
 * <p>{@code Wording.of(RollUp.WORST_OF)} is {@code worst of}. This class is immutable and thread-safe.
 */
public final class Wording {

    /** The W of MoSCoW. */
    private static final String WITHOUT_APOSTROPHE = "WONT";

    private Wording() {}

    /**
     * The words of a constant: its own if it is {@link Worded}, such as {@code amber/red}, else its name in small
     * letters with spaces. An abbreviation of two letters stays as it is, such as {@code FS}, and
     * what a name cannot hold is put back: {@code WONT} is {@code won't}.
     *
     * @param constant a constant
     * @return its words
     */
    public static String of(Enum<?> constant) {
        return constant instanceof Worded worded ? worded.inWords() : of(constant.name());
    }

    /**
     * The words of a constant that is known by its name only.
     *
     * @param name the name, such as {@code WORST_OF}
     * @return it in small letters with spaces and with the apostrophe that a name cannot have; as it is if it is an
     *     abbreviation of two letters
     */
    public static String of(String name) {
        if (name.equals(WITHOUT_APOSTROPHE)) {
            return "won't";
        }
        return name.length() == 2 ? name : name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * The constant that a text stands for, such as the code in a row of a table.
     *
     * <p>{@code Wording.parse(RollUp.values(), "Worst of")} is {@code RollUp.WORST_OF}.
     *
     * @param <E> the type of the constants
     * @param constants those that come into question
     * @param text the words of one of them, as {@link #of(Enum)} gives them, or its name, in any case of letters
     * @return the constant
     * @throws IllegalArgumentException if the text stands for none of them; the message names all
     */
    public static <E extends Enum<E>> E parse(E[] constants, String text) {
        String wanted = key(text);
        for (E constant : constants) {
            if (key(constant.name()).equals(wanted) || key(of(constant)).equals(wanted)) {
                return constant;
            }
        }
        String all = Arrays.stream(constants).map(one -> "'" + of(one) + "'").collect(Collectors.joining(", "));
        throw new IllegalArgumentException("One of " + all + " was expected, but was: '" + text
                + "'.\nMaybe a code of another system has to be mapped to one of them first.");
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * The words of a field.
     *
     * @param name the name of the field, such as {@code neededBy}
     * @return it in small letters with spaces, such as {@code needed by}
     */
    public static String ofField(String name) {
        StringBuilder words = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            words.append(letter >= 'A' && letter <= 'Z' ? " " + Character.toLowerCase(letter) : letter);
        }
        return words.toString();
    }

    /**
     * A number of things.
     *
     * @param count how many there are
     * @param one what one is called
     * @param several what several are called
     * @return such as {@code 1 risk} or {@code 2 risks}; of -1 too there is one
     */
    public static String counted(long count, String one, String several) {
        return count + " " + (Math.abs(count) == 1 ? one : several);
    }

    /**
     * A number of days.
     *
     * @param count how many there are; before zero where something is earlier
     * @return such as {@code 1 day} or {@code -2 days}
     */
    public static String days(long count) {
        return counted(count, "day", "days");
    }
}
