/**
 * Forecasts against tolerances, exceptions, and what each level absorbs; start at
 * {@link dev.pmo.rules.tolerance.ToleranceCheck}.
 */
@NullMarked
package dev.pmo.rules.tolerance;

import org.jspecify.annotations.NullMarked;
