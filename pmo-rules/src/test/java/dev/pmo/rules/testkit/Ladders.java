package dev.pmo.rules.testkit;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.id.Level;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.policy.InvalidPolicyException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Ladders of authority, as arbitraries: rungs at any level with limits, tolerances and appetites, in pounds. */
public final class Ladders {

    private static final List<String> CATEGORIES = List.of("safety", "commercial", "other");
    private static final List<String> NAMES =
            List.of("project manager", "change authority", "project board", "programme board", "sponsor", "r5");

    private Ladders() {}

    /**
     * Ladders that may be put in force: levels and limits rise, and at the top stands a rung without limits.
     *
     * @return the arbitrary
     */
    public static Arbitrary<AuthorityLadder> valid() {
        return rungs().list().ofMaxSize(NAMES.size()).map(Ladders::sorted);
    }

    /**
     * Ladders of any sort, most of which no policy would take.
     *
     * @return the arbitrary
     */
    public static Arbitrary<AuthorityLadder> any() {
        return rungs().list().ofMaxSize(NAMES.size()).map(rungs -> {
            List<Rung> named = new ArrayList<>();
            for (Rung rung : rungs) {
                named.add(placed(NAMES.get(named.size()), rung.level(), rung));
            }
            return AuthorityLadder.of(named);
        });
    }

    private static Arbitrary<Rung> rungs() {
        Arbitrary<Rung> limited = Combinators.combine(
                        Arbitraries.of(Level.class),
                        Arbitraries.of(DecisionKind.class).list().ofMaxSize(7),
                        Arbitraries.of(IssueSeverity.class).injectNull(0.3),
                        sums().injectNull(0.3),
                        Arbitraries.integers().between(0, 10).injectNull(0.3),
                        appetites())
                .as((level, decides, severity, cost, days, limits) ->
                        Rung.of("r", level, decides).upTo(severity, cost, days).withAppetites(limits));
        return Combinators.combine(limited, sums().injectNull(0.6), tolerances())
                .as((rung, budget, tolerances) ->
                        rung.withChangeBudgetUpTo(budget).withTolerances(tolerances));
    }

    /** Mostly none, since those of a rung must fit in those of the rung above. */
    private static Arbitrary<List<Tolerance>> tolerances() {
        return Arbitraries.oneOf(Arbitraries.just(List.of()), Positions.tolerances());
    }

    private static Arbitrary<List<AppetiteLimit>> appetites() {
        return Combinators.combine(
                        Arbitraries.of(CATEGORIES).injectNull(0.4),
                        Arbitraries.of(RiskBand.class),
                        sums().injectNull(0.4))
                .as(AppetiteLimit::new)
                .list()
                .uniqueElements(limit -> String.valueOf(limit.category()))
                .ofMaxSize(3);
    }

    private static Arbitrary<Money> sums() {
        return Arbitraries.longs().between(0, 10).map(amount -> Money.of("GBP", amount));
    }

    private static Rung placed(String name, Level level, Rung rung) {
        return Rung.of(name, level, rung.decides())
                .upTo(rung.severityUpTo(), rung.costUpTo(), rung.daysUpTo())
                .withChangeBudgetUpTo(rung.changeBudgetUpTo())
                .withTolerances(rung.tolerances())
                .withAppetites(rung.appetites());
    }

    private static AuthorityLadder sorted(List<Rung> rungs) {
        List<Level> levels = rungs.stream().map(Rung::level).sorted().toList();
        List<@Nullable IssueSeverity> severities = rising(rungs.stream().map(Rung::severityUpTo));
        List<@Nullable Money> costs = rising(rungs.stream().map(Rung::costUpTo));
        List<@Nullable Integer> days = rising(rungs.stream().map(Rung::daysUpTo));
        List<Rung> good = new ArrayList<>();
        for (int i = 0; i < rungs.size(); i++) {
            Rung next = placed(NAMES.get(good.size()), levels.get(i), rungs.get(i))
                    .upTo(severities.get(i), costs.get(i), days.get(i));
            List<Rung> tried = new ArrayList<>(good);
            tried.add(next);
            tried.add(top());
            if (mayBePutInForce(AuthorityLadder.of(tried))) {
                good.add(next);
            }
        }
        good.add(top());
        return AuthorityLadder.of(good);
    }

    private static boolean mayBePutInForce(AuthorityLadder ladder) {
        try {
            return new AuthorityPolicy(ladder).ladder().equals(ladder);
        } catch (InvalidPolicyException e) {
            return false;
        }
    }

    private static <T extends Comparable<T>> List<@Nullable T> rising(Stream<@Nullable T> limits) {
        List<@Nullable T> sorted = new ArrayList<>(limits.toList());
        sorted.sort(Comparator.nullsLast(Comparator.naturalOrder()));
        return sorted;
    }

    private static Rung top() {
        return Rung.of("top", Level.PORTFOLIO, List.of(DecisionKind.values()));
    }
}
