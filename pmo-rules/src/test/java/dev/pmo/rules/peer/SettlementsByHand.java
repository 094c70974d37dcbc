package dev.pmo.rules.peer;

import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.rules.peer.Colour.Reading;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Which decisions settle an exception: the forecast keeps what was agreed, or the work ends. */
final class SettlementsByHand {
    private final Tree tree;
    private final LocalDate asOf;
    private final StagesByHand stages;

    SettlementsByHand(Tree tree, LocalDate asOf, StagesByHand stages) {
        this.tree = tree;
        this.asOf = asOf;
        this.stages = stages;
    }

    /** Whether the forecast keeps what was decided last: a figure, a tolerance, or both. */
    boolean settled(ToleranceByHand soFar, Scope scope, @Nullable Stage stage, ToleranceAspect aspect) {
        ExceptionReport report = new Reports(tree, scope, asOf).inForce(stage == null ? null : stage.id(), aspect);
        if (report == null) {
            return false;
        }
        ExceptionDecision decision = Reports.decision(report);
        if (decision.outcome() == ExceptionOutcome.PREMATURE_CLOSE) {
            return true;
        }
        Tolerance set = Reports.set(report, aspect);
        AgreedFigures agreed = decision.agreed();
        Tolerance own = stage == null ? soFar.tolerance(scope, aspect) : Reports.find(stage.tolerances(), aspect);
        Tolerance limits = set == null ? own : set;
        Reading reading = stage == null ? soFar.reading(scope, aspect, limits) : stages.reading(scope, stage, aspect);
        Reading moved = agreed == null ? null : moved(scope, stage, reading, aspect, agreed);
        if (moved == null && set == null) {
            return false;
        }
        Rag rag = Colour.of(
                        moved == null ? reading : moved,
                        limits,
                        tree.policy(TolerancePolicy.TYPE, scope).amberShare())
                .rag();
        return rag == Rag.GREEN || rag == Rag.AMBER;
    }

    /** The forecast against what was agreed in place of the target; {@code null} if that was not. */
    private static @Nullable Reading moved(
            Scope scope, @Nullable Stage stage, Reading was, ToleranceAspect aspect, AgreedFigures agreed) {
        if (aspect == ToleranceAspect.COST && agreed.cost() != null) {
            BigDecimal cost = agreed.cost().amount();
            return new Reading(cost, was.forecast(), was.unit(), cost, false, was.least());
        }
        LocalDate finish = agreed.finish();
        BigDecimal late = was.forecast();
        LocalDate target = stage == null
                ? Figures.finish(scope, TimePosition::baselineFinish).day()
                : stage.time().baselineFinish();
        if (aspect != ToleranceAspect.TIME || finish == null || late == null || target == null) {
            return null;
        }
        BigDecimal later = BigDecimal.valueOf(ChronoUnit.DAYS.between(target, finish));
        BigDecimal whole = was.whole() == null ? null : was.whole().add(later);
        if (agreed.start() != null) {
            whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(agreed.start(), finish.plusDays(1)));
        }
        return new Reading(BigDecimal.ZERO, late.subtract(later), "days", whole, false, was.least());
    }
}
