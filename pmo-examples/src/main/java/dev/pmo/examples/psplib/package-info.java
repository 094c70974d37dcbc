/**
 * Scheduling benchmarks; start at {@link dev.pmo.examples.psplib.PsplibImporter}.
 */
@NullMarked
package dev.pmo.examples.psplib;

import org.jspecify.annotations.NullMarked;
