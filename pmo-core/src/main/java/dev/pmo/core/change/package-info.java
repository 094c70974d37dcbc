/**
 * Requests to alter a baseline, from the asking to the deed; start at {@link dev.pmo.core.change.ChangeLog}.
 */
@NullMarked
package dev.pmo.core.change;

import org.jspecify.annotations.NullMarked;
