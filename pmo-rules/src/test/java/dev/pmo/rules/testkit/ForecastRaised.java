package dev.pmo.rules.testkit;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.tolerance.AspectStatus;
import dev.pmo.rules.tolerance.ToleranceSide;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Raises forecasts of cost, time and the other aspects, one at a time. */
final class ForecastRaised implements PropertyCheck {

    private static final String EXCEPTION = "tolerance.exception";

    private record Raise(Scope scope, String what, Position position) {}

    @Override
    public void check(PolicyTrial trial) {
        Map<String, AspectStatus> before = trial.statuses(trial.before());
        for (Raise raise : trial.some(raises(trial))) {
            Scope changed =
                    Trees.replaced(trial.root(), raise.scope(), Trees.withPosition(raise.scope(), raise.position()));
            Review after = trial.after(changed);
            Map<String, AspectStatus> now = trial.statuses(after);
            before.forEach((place, status) -> {
                if (exceeded(status)) {
                    AspectStatus then = now.get(place);
                    Refuted.unless(
                            then != null && exceeded(then),
                            "when " + raise.what() + ", the breach of " + place + " was cleared: it was '" + status
                                    + "' and is '" + then + "'");
                }
            });
            for (Finding finding : trial.before().result().findings()) {
                AspectStatus status = before.get(finding.subject() + " of " + finding.scope());
                if (finding.ruleId().equals(EXCEPTION) && status != null && exceeded(status)) {
                    Refuted.unless(
                            after.result().findFinding(finding.id()).isPresent(),
                            "when " + raise.what() + ", the finding " + finding.id() + " was cleared");
                }
            }
        }
    }

    private static boolean exceeded(AspectStatus status) {
        return status.rag() == Rag.RED && status.side() == ToleranceSide.ABOVE;
    }

    private static List<Raise> raises(PolicyTrial trial) {
        List<Raise> raises = new ArrayList<>();
        for (Scope scope : Trees.scopes(trial.root())) {
            cost(scope, trial.random(), raises);
            time(scope, trial.random(), raises);
            for (int i = 0; i < scope.position().aspects().size(); i++) {
                aspect(scope, i, trial.random(), raises);
            }
        }
        return raises;
    }

    private static void cost(Scope scope, Random random, List<Raise> raises) {
        CostPosition cost = scope.position().cost();
        Money was = cost.forecast();
        if (was != null) {
            Money is = was.plus(new Money(was.currency(), step(random)));
            raises.add(new Raise(
                    scope,
                    raised("cost", scope, was, is),
                    with(scope, new CostPosition(cost.baseline(), is, cost.actual()), null, null)));
        }
    }

    private static void time(Scope scope, Random random, List<Raise> raises) {
        TimePosition time = scope.position().time();
        LocalDate was = time.forecastFinish();
        if (was != null) {
            LocalDate is = was.plusDays(1L + random.nextInt(90));
            TimePosition later = new TimePosition(
                    time.baselineStart(),
                    time.baselineFinish(),
                    time.forecastStart(),
                    is,
                    time.actualStart(),
                    time.actualFinish());
            raises.add(new Raise(scope, raised("finish", scope, was, is), with(scope, null, later, null)));
        }
    }

    private static void aspect(Scope scope, int index, Random random, List<Raise> raises) {
        List<AspectPosition> aspects = new ArrayList<>(scope.position().aspects());
        AspectPosition position = aspects.get(index);
        BigDecimal was = position.forecast();
        if (was != null) {
            BigDecimal is = was.add(step(random));
            aspects.set(index, new AspectPosition(position.aspect(), position.target(), is, position.unit()));
            raises.add(new Raise(
                    scope, raised(position.aspect().name(), scope, was, is), with(scope, null, null, aspects)));
        }
    }

    /** One unit, which may just pass a limit, or much more. */
    private static BigDecimal step(Random random) {
        return BigDecimal.TEN.pow(random.nextInt(6));
    }

    private static String raised(String what, Scope scope, Object was, Object is) {
        return "the forecast in " + what + " of " + scope.ref() + " was raised from '" + was + "' to '" + is + "'";
    }

    private static Position with(
            Scope scope,
            @Nullable CostPosition cost,
            @Nullable TimePosition time,
            @Nullable List<AspectPosition> aspects) {
        Position was = scope.position();
        return new Position(
                cost == null ? was.cost() : cost,
                time == null ? was.time() : time,
                aspects == null ? was.aspects() : aspects,
                was.scopeItems());
    }
}
