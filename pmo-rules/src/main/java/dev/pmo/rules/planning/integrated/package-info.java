/**
 * The plans of a programme or portfolio as one, joined over give/get agreements; start at
 * {@link dev.pmo.rules.planning.integrated.IntegratedPlan}.
 */
@NullMarked
package dev.pmo.rules.planning.integrated;

import org.jspecify.annotations.NullMarked;
