/**
 * What a review concluded, as plain records; start at {@link dev.pmo.rules.result.ReviewResult}.
 */
@NullMarked
package dev.pmo.rules.result;

import org.jspecify.annotations.NullMarked;
