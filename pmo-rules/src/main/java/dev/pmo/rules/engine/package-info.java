/**
 * Runs the modules over a portfolio, bottom-up; start at {@link dev.pmo.rules.engine.ReviewEngine}.
 */
@NullMarked
package dev.pmo.rules.engine;

import org.jspecify.annotations.NullMarked;
