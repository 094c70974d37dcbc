package dev.pmo.rules.testkit;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Snapshots as they may have been the last time: the same scopes, with other things agreed. */
public final class Earlier {

    private Earlier() {}

    /**
     * The snapshot before this one: here and there another agreed cost, date, target or tolerance, a scope item, a
     * stage, a milestone, a change request or a child less.
     *
     * @param <S> the type of the scope
     * @param root the scope
     * @param random where the differences come from
     * @return the scope of last time
     */
    public static <S extends Scope> S of(S root, Random random) {
        return Trees.mapped(root, scope -> random.nextInt(4) == 0 ? scope : before(scope, random));
    }

    private static Scope before(Scope scope, Random random) {
        List<Tolerance> tolerances = some(scope.governance().tolerances(), random);
        Scope was = Trees.withGovernance(scope, scope.governance().withTolerances(tolerances));
        was = Trees.withPosition(was, position(scope.position(), random));
        ChangeLog log = scope.changes();
        was = Trees.withChanges(was, new ChangeLog(some(log.requests(), random), log.budget()));
        List<Milestone> milestones = some(scope.plan().milestones(), random).stream()
                .map(milestone -> before(milestone, random))
                .toList();
        was = Trees.withPlan(
                was, scope.plan().toBuilder().milestones(milestones).build());
        if (was instanceof Project project) {
            return project.toBuilder().stages(stages(project.stages(), random)).build();
        }
        return random.nextInt(4) == 0 ? Trees.withChildren(was, some(was.children(), random)) : was;
    }

    private static Milestone before(Milestone was, Random random) {
        return new Milestone(
                was.id(),
                was.name(),
                maybe(was.baseline(), random, day -> day.minusDays(7)),
                was.forecast(),
                was.actual(),
                was.owner(),
                was.activity(),
                was.key());
    }

    private static List<Stage> stages(List<Stage> stages, Random random) {
        return some(stages, random).stream()
                .map(stage -> new Stage(
                        stage.id(),
                        stage.name(),
                        cost(stage.cost(), random),
                        time(stage.time(), random),
                        some(stage.tolerances(), random)))
                .toList();
    }

    private static Position position(Position was, Random random) {
        List<AspectPosition> aspects = was.aspects().stream()
                .map(aspect -> new AspectPosition(
                        aspect.aspect(),
                        maybe(aspect.target(), random, target -> target.add(BigDecimal.TEN)),
                        aspect.forecast(),
                        aspect.unit()))
                .toList();
        List<ScopeItem> items = some(was.scopeItems(), random).stream()
                .map(item -> new ScopeItem(item.id(), random.nextBoolean() ? item.title() : "Before", item.change()))
                .toList();
        return new Position(cost(was.cost(), random), time(was.time(), random), aspects, items);
    }

    private static CostPosition cost(CostPosition was, Random random) {
        Money baseline = maybe(was.baseline(), random, sum -> sum.plus(sum));
        return new CostPosition(baseline, was.forecast(), was.actual());
    }

    private static TimePosition time(TimePosition was, Random random) {
        return new TimePosition(
                maybe(was.baselineStart(), random, day -> day.minusDays(30)),
                maybe(was.baselineFinish(), random, day -> day.minusDays(1)),
                was.forecastStart(),
                was.forecastFinish(),
                was.actualStart(),
                was.actualFinish());
    }

    /** The value, another one, or none. */
    private static <T> @Nullable T maybe(@Nullable T value, Random random, UnaryOperator<T> change) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> value == null ? null : change.apply(value);
            default -> value;
        };
    }

    private static <T> List<T> some(List<T> list, Random random) {
        List<T> some = new ArrayList<>();
        for (T element : list) {
            if (random.nextInt(4) > 0) {
                some.add(element);
            }
        }
        return some;
    }
}
