/** Planning as a service of the office; start at {@link dev.pmo.rules.planning.PlanningModule}. */
@NullMarked
package dev.pmo.rules.planning;

import org.jspecify.annotations.NullMarked;
