/**
 * The programs of the documentation, each short enough to read in one go; start at
 * {@link dev.pmo.examples.start.FirstReview}.
 */
@NullMarked
package dev.pmo.examples.start;

import org.jspecify.annotations.NullMarked;
