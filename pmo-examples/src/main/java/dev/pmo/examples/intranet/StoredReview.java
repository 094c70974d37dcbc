package dev.pmo.examples.intranet;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;

/**
 * A review as it is kept.
 *
 * @param asOf its date
 * @param portfolio the portfolio as it was
 * @param result what was found
 * @param page the report as a page
 */
record StoredReview(LocalDate asOf, Portfolio portfolio, ReviewResult result, String page) {}
