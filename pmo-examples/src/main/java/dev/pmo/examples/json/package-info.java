/**
 * A portfolio as JSON; start at {@link dev.pmo.examples.json.PortfolioJson}.
 */
@NullMarked
package dev.pmo.examples.json;

import org.jspecify.annotations.NullMarked;
