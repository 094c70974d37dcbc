package dev.pmo.rules.result;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts with named placeholders in braces. What is filled in is never read again, so braces within a value stay as
 * they are. Of one day the text says {@code 1 day}, where the template speaks of days.
 */
public final class Template {

    private static final String DAYS = " days";
    private static final String DAYS_ARE = " days are ";

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
            if (value.equals("1") && speaksOfDays(template, from)) {
                boolean are = template.startsWith(DAYS_ARE, from);
                text.append(are ? " day is " : " day");
                from += are ? DAYS_ARE.length() : DAYS.length();
            }
            open = template.indexOf('{', from);
        }
        return text.append(template, from, template.length()).toString();
    }

    private static boolean speaksOfDays(String template, int from) {
        int end = from + DAYS.length();
        return template.startsWith(DAYS, from)
                && (end == template.length() || !Character.isLetterOrDigit(template.charAt(end)));
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
