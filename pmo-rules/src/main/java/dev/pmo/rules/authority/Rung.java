package dev.pmo.rules.authority;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One authority of the ladder: what it may decide, and up to where.
 *
 * <p>A limit that is {@code null} is no limit of that sort, and each limit itself is still within the authority. Build it
 * with {@link #of(String, Level, List)} and the {@code with} methods: the canonical constructor changes when a component
 * is added. This class is immutable and thread-safe.
 *
 * @param name its name, by which records of decisions and of tolerances name it, such as {@code project board}
 * @param level the level of the scopes for which it decides
 * @param decides what it may decide, in the order of the kinds
 * @param severityUpTo the gravest severity that it may decide
 * @param costUpTo the highest amount of money at stake; of a risk to be accepted the appetite says it
 * @param daysUpTo the most calendar days at stake
 * @param changeBudgetUpTo the highest change budget that it may hold; a change or concession paid from there is its own
 *     only as long as what the budget has given away in all, with it, lies within that, however little it costs alone
 * @param tolerances how far it may let a plan deviate, at most one an aspect; an aspect without one is not limited here
 * @param appetites how serious a risk it may accept, at most one a category; without any its appetite is not limited
 */
public record Rung(
        String name,
        Level level,
        List<DecisionKind> decides,
        @Nullable IssueSeverity severityUpTo,
        @Nullable Money costUpTo,
        @Nullable Integer daysUpTo,
        @Nullable Money changeBudgetUpTo,
        List<Tolerance> tolerances,
        List<AppetiteLimit> appetites) {

    /** Copies the lists and puts them in the order of kinds, aspects and categories, since theirs has no meaning. */
    public Rung(
            String name,
            Level level,
            @Nullable List<DecisionKind> decides,
            @Nullable IssueSeverity severityUpTo,
            @Nullable Money costUpTo,
            @Nullable Integer daysUpTo,
            @Nullable Money changeBudgetUpTo,
            @Nullable List<Tolerance> tolerances,
            @Nullable List<AppetiteLimit> appetites) {
        this.name = Objects.requireNonNull(name, "name").strip();
        this.level = Objects.requireNonNull(level, "level");
        this.decides = Copies.<DecisionKind>copy(decides).stream()
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        this.severityUpTo = severityUpTo;
        this.costUpTo = costUpTo;
        this.daysUpTo = daysUpTo;
        this.changeBudgetUpTo = changeBudgetUpTo;
        this.tolerances = Copies.<Tolerance>copy(tolerances).stream()
                .sorted(Comparator.comparing(Tolerance::aspect).thenComparing(Tolerance::toString))
                .toList();
        this.appetites = Copies.<AppetiteLimit>copy(appetites).stream()
                .sorted(Comparator.comparing((AppetiteLimit appetite) -> Appetites.key(appetite.category()))
                        .thenComparing(AppetiteLimit::toString))
                .toList();
    }

    /**
     * An authority without limits.
     *
     * @param name its name
     * @param level the level of the scopes for which it decides
     * @param decides what it may decide
     * @return the rung
     */
    public static Rung of(String name, Level level, List<DecisionKind> decides) {
        return new Rung(name, level, decides, null, null, null, null, null, null);
    }

    /**
     * The same rung with other limits of severity, money and time.
     *
     * @param severity the gravest severity that it may decide, or {@code null} for no limit
     * @param cost the highest amount of money at stake, or {@code null} for no limit
     * @param days the most calendar days at stake, or {@code null} for no limit
     * @return the changed rung
     */
    public Rung upTo(@Nullable IssueSeverity severity, @Nullable Money cost, @Nullable Integer days) {
        return new Rung(name, level, decides, severity, cost, days, changeBudgetUpTo, tolerances, appetites);
    }

    /**
     * The same rung with another limit of the change budget.
     *
     * @param budget the highest change budget that it may hold, or {@code null} for no limit
     * @return the changed rung
     */
    public Rung withChangeBudgetUpTo(@Nullable Money budget) {
        return new Rung(name, level, decides, severityUpTo, costUpTo, daysUpTo, budget, tolerances, appetites);
    }

    /**
     * The same rung with other tolerances.
     *
     * @param newTolerances how far it may let a plan deviate
     * @return the changed rung
     */
    public Rung withTolerances(List<Tolerance> newTolerances) {
        return new Rung(
                name, level, decides, severityUpTo, costUpTo, daysUpTo, changeBudgetUpTo, newTolerances, appetites);
    }

    /**
     * The same rung with other appetites for risk.
     *
     * @param newAppetites how serious a risk it may accept
     * @return the changed rung
     */
    public Rung withAppetites(List<AppetiteLimit> newAppetites) {
        return new Rung(
                name, level, decides, severityUpTo, costUpTo, daysUpTo, changeBudgetUpTo, tolerances, newAppetites);
    }

    /**
     * Whether a kind of decision is among those it may take, whatever the magnitude.
     *
     * @param kind the kind
     * @return whether it may
     */
    public boolean decides(DecisionKind kind) {
        return decides.contains(kind);
    }

    /**
     * How far it may let a plan deviate in an aspect.
     *
     * @param aspect the aspect
     * @return the tolerance, or nothing if it is not limited here
     */
    public Optional<Tolerance> findTolerance(ToleranceAspect aspect) {
        return tolerances.stream()
                .filter(tolerance -> tolerance.aspect() == aspect)
                .findFirst();
    }

    /**
     * Its appetite for risks of a category: the limit of the category, else the one for any.
     *
     * @param category the category, or {@code null} if the risk has none
     * @return the limit, or nothing if its appetite is not limited here
     */
    public Optional<AppetiteLimit> findAppetite(@Nullable String category) {
        AppetiteLimit any = null;
        for (AppetiteLimit appetite : appetites) {
            String named = appetite.category();
            if (named == null) {
                any = appetite;
            } else if (category != null && named.equalsIgnoreCase(category.strip())) {
                return Optional.of(appetite);
            }
        }
        return Optional.ofNullable(any);
    }
}
