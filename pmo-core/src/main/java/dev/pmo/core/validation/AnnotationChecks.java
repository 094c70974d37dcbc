package dev.pmo.core.validation;

import dev.pmo.core.constraint.Dated;
import dev.pmo.core.constraint.DatesInOrder;
import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs a jakarta.validation validator over one scope, and tells what it finds in our words. */
final class AnnotationChecks {

    private static final Map<Class<? extends Annotation>, ViolationKind> KINDS = Map.of(
            NotBlank.class, ViolationKind.MISSING_NAME,
            DatesInOrder.class, ViolationKind.DATES_REVERSED,
            Min.class, ViolationKind.BELOW_SCALE,
            PositiveOrZero.class, ViolationKind.NEGATIVE_VALUE);

    private AnnotationChecks() {}

    static void check(Validator validator, Scope scope, Violations violations) {
        for (ConstraintViolation<Scope> found : validator.validate(scope)) {
            violations.add(kind(found), ItemPaths.of(scope, found.getPropertyPath()), found.getMessage(), value(found));
        }
    }

    private static ViolationKind kind(ConstraintViolation<?> found) {
        Annotation constraint = found.getConstraintDescriptor().getAnnotation();
        return KINDS.getOrDefault(constraint.annotationType(), ViolationKind.OTHER_CONSTRAINT);
    }

    private static String value(ConstraintViolation<?> found) {
        Object value = found.getInvalidValue();
        if (value instanceof Dated dated) {
            String path = found.getPropertyPath().toString();
            for (ReversedDates pair : dated.reversedDates()) {
                if (path.endsWith(pair.last())) {
                    return pair.value();
                }
            }
        }
        return simple(value) ? String.valueOf(value) : "";
    }

    /** Only values that are written in one line; a whole record may be as deep as the tree. */
    private static boolean simple(@Nullable Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum
                || value instanceof TemporalAccessor
                || value instanceof Money
                || value instanceof Ratio
                || value instanceof Probability
                || value instanceof WorkTime;
    }
}
