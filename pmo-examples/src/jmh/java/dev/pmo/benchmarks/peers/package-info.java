/**
 * The same five rules in the review engine, in a plain pass and in a production-rule engine; start at {@link
 * dev.pmo.benchmarks.peers.PeerBenchmark}.
 */
@NullMarked
package dev.pmo.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
