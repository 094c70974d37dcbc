/**
 * US federal IT projects as published; start at {@link dev.pmo.examples.itdashboard.DashboardImporter}.
 */
@NullMarked
package dev.pmo.examples.itdashboard;

import org.jspecify.annotations.NullMarked;
