/**
 * Money agreed, expected and spent; start at {@link dev.pmo.core.finance.CostPosition}.
 */
@NullMarked
package dev.pmo.core.finance;

import org.jspecify.annotations.NullMarked;
