/**
 * Policies and waivers from JSON and YAML files; start at {@link dev.pmo.examples.policy.PolicyFile}.
 */
@NullMarked
package dev.pmo.examples.policy;

import org.jspecify.annotations.NullMarked;
