/**
 * The report as one self-contained page; start at {@link dev.pmo.rules.reporting.page.HtmlReport}.
 */
@NullMarked
package dev.pmo.rules.reporting.page;

import org.jspecify.annotations.NullMarked;
