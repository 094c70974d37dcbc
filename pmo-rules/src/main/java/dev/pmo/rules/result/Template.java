package dev.pmo.rules.result;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts with named placeholders in braces. What is filled in is never read again, so braces within a value stay as
 * they are. Of one the text says {@code 1 day} and {@code 1 time}, where the template speaks of days and of times.
 */
public final class Template {

    /** What stands behind a number of several, and what behind one; the longer first. */
    private static final List<String> SEVERAL = List.of(" days are", " days", " times");

    private static final List<String> ONE = List.of(" day is", " day", " time");

    private Template() {}

    /**
     * The names of the placeholders, in order, each as often as it stands there.
     *
     * @param template the text
     * @return the names
     * @throws IllegalArgumentException if a brace is left open
     */
    public static List<String> placeholders(String template) {
        List<String> names = new ArrayList<>();
        int open = template.indexOf('{');
        while (open >= 0) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("Each '{' of a template must be closed, but was: '" + template
                        + "'.\nMaybe a brace is missing.");
            }
            names.add(template.substring(open + 1, close));
            open = template.indexOf('{', close);
        }
        return names;
    }

    /**
     * The text with values in place of its placeholders; a placeholder without a value stays as it is.
     *
     * @param template the text
     * @param arguments the values by placeholder
     * @return the filled text
     */
    public static String fill(String template, List<Argument> arguments) {
        StringBuilder text = new StringBuilder(template.length() + 32);
        int from = 0;
        int open = template.indexOf('{');
        while (open >= 0) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String value = valueOf(template.substring(open + 1, close), arguments);
            text.append(template, from, open).append(value);
            from = close + 1;
            int noun = value.equals("1") || value.equals("-1") ? nounAt(template, from) : -1;
            if (noun >= 0) {
                text.append(ONE.get(noun));
                from += SEVERAL.get(noun).length();
            }
            open = template.indexOf('{', from);
        }
        return text.append(template, from, template.length()).toString();
    }

    private static int nounAt(String template, int from) {
        for (int i = 0; i < SEVERAL.size(); i++) {
            int end = from + SEVERAL.get(i).length();
            if (template.startsWith(SEVERAL.get(i), from)
                    && (end >= template.length() || !Character.isLetterOrDigit(template.charAt(end)))) {
                return i;
            }
        }
        return -1;
    }

    private static String valueOf(String name, List<Argument> arguments) {
        for (Argument argument : arguments) {
            if (argument.name().equals(name)) {
                return argument.value();
            }
        }
        return "{" + name + "}";
    }
}
