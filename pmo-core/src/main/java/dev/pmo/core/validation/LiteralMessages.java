package dev.pmo.core.validation;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/**
 * Hands messages on as they are written: no expression, no parameter and no value in them is ever expanded.
 *
 * <p>A message that is only the key of a resource bundle, as stock constraints have, is told by the constraint's name.
 */
final class LiteralMessages implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
        boolean key = template.startsWith("{") && template.endsWith("}");
        return key
                ? "does not satisfy "
                        + context.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()
                : template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }
}
