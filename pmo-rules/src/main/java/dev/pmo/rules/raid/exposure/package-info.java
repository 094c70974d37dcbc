/**
 * What uncertain costs come to together: expected value, spread under a stated correlation and percentiles by a seeded
 * simulation; start at {@link dev.pmo.rules.raid.exposure.AggregateExposure}.
 */
@NullMarked
package dev.pmo.rules.raid.exposure;

import org.jspecify.annotations.NullMarked;
