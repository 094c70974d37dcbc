/**
 * All violations of a snapshot at once, each with its path; start at {@link dev.pmo.core.validation.SnapshotValidator}.
 */
@NullMarked
package dev.pmo.core.validation;

import org.jspecify.annotations.NullMarked;
