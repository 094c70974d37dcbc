/**
 * What the author of a rule sees; start at {@link dev.pmo.rules.rule.RuleModule}.
 */
@NullMarked
package dev.pmo.rules.rule;

import org.jspecify.annotations.NullMarked;
