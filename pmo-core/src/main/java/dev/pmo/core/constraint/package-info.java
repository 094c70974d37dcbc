/**
 * The library's own jakarta.validation constraints; start at {@link dev.pmo.core.constraint.DatesInOrder}.
 */
@NullMarked
package dev.pmo.core.constraint;

import org.jspecify.annotations.NullMarked;
