/**
 * Risks, assumptions, issues and give/get dependencies; start at {@link dev.pmo.core.raid.RaidLog}.
 */
@NullMarked
package dev.pmo.core.raid;

import org.jspecify.annotations.NullMarked;
