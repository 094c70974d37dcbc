/**
 * The sample portfolio, last month and this month; start at {@link dev.pmo.examples.sample.SamplePortfolio}.
 */
@NullMarked
package dev.pmo.examples.sample;

import org.jspecify.annotations.NullMarked;
