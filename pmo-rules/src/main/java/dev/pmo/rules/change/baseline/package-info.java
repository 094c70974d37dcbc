/**
 * What was agreed, compared with what was agreed last time and with the changes that were approved; start at
 * {@link dev.pmo.rules.change.baseline.BaselineReview}.
 */
@NullMarked
package dev.pmo.rules.change.baseline;

import org.jspecify.annotations.NullMarked;
