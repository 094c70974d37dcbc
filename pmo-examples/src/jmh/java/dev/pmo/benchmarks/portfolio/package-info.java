/**
 * The monthly review of a large portfolio against a single pass written by hand; start at {@link
 * dev.pmo.benchmarks.portfolio.PortfolioBenchmark}.
 */
@NullMarked
package dev.pmo.benchmarks.portfolio;

import org.jspecify.annotations.NullMarked;
