/**
 * What it takes to decide: how severe, with what impact, handed to whom and decided by whom; start at
 * {@link dev.pmo.core.decision.RecordedDecision}.
 */
@NullMarked
package dev.pmo.core.decision;

import org.jspecify.annotations.NullMarked;
