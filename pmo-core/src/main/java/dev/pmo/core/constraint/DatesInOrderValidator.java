package dev.pmo.core.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link DatesInOrder} and reports each reversed pair at its second date.
 *
 * <p>The messages hold names of components only, never data, so a validator that expands expressions has nothing to
 * expand. This class is immutable and thread-safe.
 */
public final class DatesInOrderValidator implements ConstraintValidator<DatesInOrder, Dated> {

    /** Made by the validation provider. */
    public DatesInOrderValidator() {}

    @Override
    public boolean isValid(@Nullable Dated dated, ConstraintValidatorContext context) {
        List<ReversedDates> reversed = dated == null ? List.of() : dated.reversedDates();
        if (reversed.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        for (ReversedDates pair : reversed) {
            context.buildConstraintViolationWithTemplate(pair.message())
                    .addPropertyNode(pair.last())
                    .addConstraintViolation();
        }
        return false;
    }
}
