/**
 * Large networks scheduled by the library, by a floor on arrays, over an object graph, and by another scheduler; start
 * at {@link dev.pmo.benchmarks.planning.PlanningReport}.
 */
@NullMarked
package dev.pmo.benchmarks.planning;

import org.jspecify.annotations.NullMarked;
