package dev.pmo.rules.peer;

import dev.pmo.core.structure.Portfolio;

/**
 * A portfolio and what it was the last time.
 *
 * @param before what it was
 * @param now what it is
 */
record TwoSnapshots(Portfolio before, Portfolio now) {}
