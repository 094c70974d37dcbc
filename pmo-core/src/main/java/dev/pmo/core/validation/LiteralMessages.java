package dev.pmo.core.validation;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** Hands messages on as they are written: no expression, no parameter and no value in them is ever expanded. */
final class LiteralMessages implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
        return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return template;
    }
}
