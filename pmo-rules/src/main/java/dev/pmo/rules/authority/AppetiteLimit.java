package dev.pmo.rules.authority;

import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How serious a risk an authority may accept, in one category or in any. The limit itself is still within it. This
 * class is immutable and thread-safe.
 *
 * @param category the category of risk, as the risk log names it; {@code null} for any that has no limit of its own
 * @param upTo the most serious band that may be accepted
 * @param expectedCost the highest expected cost of one risk that may be accepted, or {@code null} if that is not
 *     limited; one in another currency cannot be compared with it, and is above it
 */
public record AppetiteLimit(
        @Nullable String category, RiskBand upTo, @Nullable Money expectedCost) {

    /** Checks that the band is named; a category without letters, or {@code any}, is none in particular. */
    public AppetiteLimit {
        boolean any = category == null || category.isBlank() || category.strip().equalsIgnoreCase(Appetites.ANY);
        category = any ? null : Objects.requireNonNull(category).strip();
        Objects.requireNonNull(upTo, "upTo");
    }

    /**
     * A limit for every category that has none of its own.
     *
     * @param upTo the most serious band that may be accepted
     * @return the limit
     */
    public static AppetiteLimit of(RiskBand upTo) {
        return new AppetiteLimit(null, upTo, null);
    }
}
