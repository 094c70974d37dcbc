/**
 * Plans of Microsoft Project and Primavera; start at {@link dev.pmo.examples.msproject.PlanFileImporter}.
 */
@NullMarked
package dev.pmo.examples.msproject;

import org.jspecify.annotations.NullMarked;
