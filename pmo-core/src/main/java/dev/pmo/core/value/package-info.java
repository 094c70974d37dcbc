/**
 * Values without domain words: money, ratios, probabilities, working time; start at {@link dev.pmo.core.value.Money}.
 */
@NullMarked
package dev.pmo.core.value;

import org.jspecify.annotations.NullMarked;
