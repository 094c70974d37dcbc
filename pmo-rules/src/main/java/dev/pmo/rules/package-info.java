/**
 * The standard set of service modules; start at {@link dev.pmo.rules.StandardModules}.
 */
@NullMarked
package dev.pmo.rules;

import org.jspecify.annotations.NullMarked;
