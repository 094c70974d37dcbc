/**
 * Risks, assumptions and issues: scored, aged, summed and escalated; start at {@link dev.pmo.rules.raid.RaidModule}, or
 * without the engine at {@link dev.pmo.rules.raid.RiskRegister}.
 */
@NullMarked
package dev.pmo.rules.raid;

import org.jspecify.annotations.NullMarked;
