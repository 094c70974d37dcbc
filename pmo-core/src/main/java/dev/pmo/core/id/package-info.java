/**
 * Typed identifiers and the levels of the office; start at {@link dev.pmo.core.id.ScopeRef}.
 */
@NullMarked
package dev.pmo.core.id;

import org.jspecify.annotations.NullMarked;
