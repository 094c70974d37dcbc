/**
 * Public holidays as exceptions of calendars; start at {@link dev.pmo.examples.holidays.PublicHolidays}.
 */
@NullMarked
package dev.pmo.examples.holidays;

import org.jspecify.annotations.NullMarked;
