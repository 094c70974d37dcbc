package dev.pmo.examples.start;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code project} of a host, as its query gives it.
 *
 * @param id the key
 * @param programme the key of the programme that it belongs to
 * @param name what it is called
 * @param sro the senior responsible owner
 * @param currency the ISO 4217 code of the amounts
 * @param budget the agreed cost
 * @param forecast the cost that is now expected
 * @param start the first day
 * @param due the agreed last day
 * @param expected the last day that is now expected
 */
public record ProjectRow(
        String id,
        String programme,
        String name,
        @Nullable String sro,
        String currency,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal forecast,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable LocalDate expected) {}
