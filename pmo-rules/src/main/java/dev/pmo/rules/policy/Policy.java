package dev.pmo.rules.policy;

/**
 * Marks a record of thresholds. Implemented by hosts and by the library.
 *
 * <p>An implementation is an immutable record whose component names read in a sentence ({@code amberShare}), with
 * equality by value.
 */
public interface Policy {}
