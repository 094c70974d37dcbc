package dev.pmo.examples.graph;

/**
 * Where an activity of a plan, perhaps one joined of several, comes from.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param project the identifier of its project, or nothing
 * @param id its identifier there
 */
public record Origin(String project, String id) {}
