/**
 * What is planned: activities, milestones, links and calendars; start at {@link dev.pmo.core.plan.Plan}.
 */
@NullMarked
package dev.pmo.core.plan;

import org.jspecify.annotations.NullMarked;
