/**
 * The hierarchy of portfolio, programme and project; start at {@link dev.pmo.core.structure.Scope}.
 */
@NullMarked
package dev.pmo.core.structure;

import org.jspecify.annotations.NullMarked;
