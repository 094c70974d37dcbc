/**
 * Reporting by exception: ratings explained, movements, and the report; start at
 * {@link dev.pmo.rules.reporting.ReportByException}.
 */
@NullMarked
package dev.pmo.rules.reporting;

import org.jspecify.annotations.NullMarked;
