/**
 * The test kit, for this library and for hosts that write modules of their own; start at
 * {@link dev.pmo.rules.testkit.RuleVerifier}.
 */
@NullMarked
package dev.pmo.rules.testkit;

import org.jspecify.annotations.NullMarked;
