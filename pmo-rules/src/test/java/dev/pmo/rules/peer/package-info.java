/**
 * The rules by hand: what a reader of the catalogue expects of a review, worked out by plain loops without the engine,
 * to be compared with what the review says; start at {@link dev.pmo.rules.peer.ByHandTest}.
 */
@NullMarked
package dev.pmo.rules.peer;

import org.jspecify.annotations.NullMarked;
