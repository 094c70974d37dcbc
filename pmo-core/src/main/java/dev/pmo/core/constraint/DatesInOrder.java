package dev.pmo.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The dates of the annotated {@link Dated} record are in order: nothing finishes before it starts. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DatesInOrderValidator.class)
public @interface DatesInOrder {

    /**
     * What is reported where a validator knows no better.
     *
     * @return the message
     */
    String message() default "a date lies before the one it has to follow";

    /**
     * The groups in which it is checked.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * What a host attaches to it.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};
}
