/**
 * Planning by hand: what a reader of the guides expects of milestones, agreements, standards and joined plans, worked
 * out by plain loops, to be compared with what the library says; start at
 * {@link dev.pmo.rules.planning.peer.JoinedByHandTest}.
 */
@NullMarked
package dev.pmo.rules.planning.peer;

import org.jspecify.annotations.NullMarked;
