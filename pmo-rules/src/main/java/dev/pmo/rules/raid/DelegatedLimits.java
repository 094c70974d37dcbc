package dev.pmo.rules.raid;

import dev.pmo.core.id.Level;
import dev.pmo.core.value.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Up to which expected cost a level may carry one threat by itself, the limit included.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param project the limit of a project, if there is one
 * @param programme the limit of a programme, if there is one
 * @param portfolio the limit of a portfolio, if there is one
 */
public record DelegatedLimits(
        @Nullable Money project,
        @Nullable Money programme,
        @Nullable Money portfolio) {

    private static final DelegatedLimits NONE = new DelegatedLimits(null, null, null);

    /** Checks that, within one currency, authority does not shrink on the way up. */
    public DelegatedLimits {
        checkRising(project, programme);
        checkRising(programme, portfolio);
        checkRising(project, portfolio);
    }

    /**
     * No limits.
     *
     * @return no limits
     */
    public static DelegatedLimits none() {
        return NONE;
    }

    /**
     * The limit of a level.
     *
     * @param level the level
     * @return the limit, if there is one
     */
    public Optional<Money> find(Level level) {
        return Optional.ofNullable(
                switch (level) {
                    case PROJECT -> project;
                    case PROGRAMME -> programme;
                    case PORTFOLIO -> portfolio;
                });
    }

    private static void checkRising(@Nullable Money lower, @Nullable Money upper) {
        if (lower != null && upper != null && lower.sameCurrencyAs(upper) && lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("Delegated limits must not fall from project to portfolio, but '" + upper
                    + "' is above '" + lower + "' in the hierarchy.\nMaybe they are listed from the portfolio down.");
        }
    }
}
