/**
 * Pictures as plain SVG, to be dropped into any page; start at {@link dev.pmo.rules.reporting.picture.HeatMap}.
 */
@NullMarked
package dev.pmo.rules.reporting.picture;

import org.jspecify.annotations.NullMarked;
