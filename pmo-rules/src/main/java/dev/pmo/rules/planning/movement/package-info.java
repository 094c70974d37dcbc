/**
 * How milestones move from report to report and against what was agreed; start at
 * {@link dev.pmo.rules.planning.movement.MilestoneTrend}.
 */
@NullMarked
package dev.pmo.rules.planning.movement;

import org.jspecify.annotations.NullMarked;
