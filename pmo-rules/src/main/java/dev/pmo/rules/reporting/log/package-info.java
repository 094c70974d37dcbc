/**
 * RAID, change and exception logs as tables; start at {@link dev.pmo.rules.reporting.log.LogTable}.
 */
@NullMarked
package dev.pmo.rules.reporting.log;

import org.jspecify.annotations.NullMarked;
