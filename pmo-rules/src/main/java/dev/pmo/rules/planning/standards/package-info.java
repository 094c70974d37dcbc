/**
 * How well a plan is built: the well-known schedule checks; start at
 * {@link dev.pmo.rules.planning.standards.PlanningStandards}.
 */
@NullMarked
package dev.pmo.rules.planning.standards;

import org.jspecify.annotations.NullMarked;
