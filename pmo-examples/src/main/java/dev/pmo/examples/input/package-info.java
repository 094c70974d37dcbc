/**
 * Reads a portfolio from a file of any kind; start at {@link dev.pmo.examples.input.InputReader}.
 */
@NullMarked
package dev.pmo.examples.input;

import org.jspecify.annotations.NullMarked;
