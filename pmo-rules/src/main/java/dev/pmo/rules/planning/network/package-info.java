/** The dates of a plan from its logic; start at {@link dev.pmo.rules.planning.network.Schedule}. */
@NullMarked
package dev.pmo.rules.planning.network;

import org.jspecify.annotations.NullMarked;
