/**
 * Change control: the procedure, the impact, the authority, the budget and the report of change requests; start at
 * {@link dev.pmo.rules.change.ChangeModule}, or
 * without the engine at {@link dev.pmo.rules.change.ChangeProcedure}.
 */
@NullMarked
package dev.pmo.rules.change;

import org.jspecify.annotations.NullMarked;
