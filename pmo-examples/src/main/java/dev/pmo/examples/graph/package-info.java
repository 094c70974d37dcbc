/**
 * The network of a plan for tools that draw graphs; start at {@link dev.pmo.examples.graph.NetworkExporter}.
 */
@NullMarked
package dev.pmo.examples.graph;

import org.jspecify.annotations.NullMarked;
