/**
 * Thresholds as data, with who set what where; start at {@link dev.pmo.rules.policy.PolicySet}.
 */
@NullMarked
package dev.pmo.rules.policy;

import org.jspecify.annotations.NullMarked;
