package dev.pmo.rules.tolerance;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.Rung;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the tolerances that a decision sets are within what an authority may grant: nobody can give more leeway than
 * they have. Limits of different units are compared by what they come to for what is agreed; where that is not known, they
 * count as too much.
 */
final class Granting {
    private final AuthorityLadder ladder;
    private final List<Tolerance> set;
    private final @Nullable Stage stage;
    private final Scope scope;
    private final @Nullable AgreedFigures agreed;

    private Granting(AuthorityLadder ladder, Scope scope, ExceptionReport report, List<Tolerance> set) {
        ExceptionDecision decision = report.decision();
        this.ladder = ladder;
        this.scope = scope;
        this.set = set;
        this.stage = report.stage() == null ? null : ReportScene.stage(scope, report.stage());
        this.agreed = decision == null ? null : decision.agreed();
    }

    /** One without limits grants nothing, and who ends the work sets none; those of a stage are none for benefits. */
    static Granting of(AuthorityLadder ladder, Scope scope, ExceptionReport report, ExceptionDecision decision) {
        List<Tolerance> set = decision.outcome() == ExceptionOutcome.PREMATURE_CLOSE
                ? List.of()
                : Agreement.tolerances(report).stream()
                        .filter(Tolerance::hasLimit)
                        .filter(each -> report.stage() == null || each.aspect() != ToleranceAspect.BENEFITS)
                        .toList();
        return new Granting(ladder, scope, report, set);
    }

    /** Whether the decision sets any tolerance. */
    boolean sets() {
        return !set.isEmpty();
    }

    /** What an authority may grant of the first tolerance that is beyond that; nothing if it may grant all of them. */
    Optional<String> findBeyond(Rung rung) {
        for (Tolerance tolerance : set) {
            String beyond = beyond(rung, tolerance);
            if (beyond != null) {
                return Optional.of(beyond);
            }
        }
        return Optional.empty();
    }

    private @Nullable String beyond(Rung rung, Tolerance tolerance) {
        ToleranceAspect aspect = tolerance.aspect();
        if (aspect == ToleranceAspect.BENEFITS && !ladder.mayGrantBenefits(rung.name())) {
            return "it may grant no tolerance for benefits";
        }
        Tolerance most = rung.findTolerance(aspect).orElse(null);
        if (most == null) {
            return null;
        }
        for (ToleranceSide side : ToleranceSide.values()) {
            ToleranceLimit asked = ToleranceCheck.limitOn(side, tolerance);
            ToleranceLimit limit = ToleranceCheck.limitOn(side, most);
            if (asked != null && (limit == null || !within(aspect, asked, limit))) {
                return "it may grant " + (limit == null ? "nothing" : limit) + " " + side.word() + " for "
                        + Wording.of(aspect) + ", and not " + asked;
            }
        }
        return null;
    }

    private boolean within(ToleranceAspect aspect, ToleranceLimit asked, ToleranceLimit limit) {
        Optional<Boolean> within = asked.findWithin(limit);
        if (within.isPresent()) {
            return within.get();
        }
        Reading reading = reading(aspect);
        Quantity one = ResolvedLimit.of(asked, reading).amount();
        Quantity other = ResolvedLimit.of(limit, reading).amount();
        return one != null
                && other != null
                && one.sameUnitAs(other)
                && one.amount().compareTo(other.amount()) <= 0;
    }

    private Reading reading(ToleranceAspect aspect) {
        CostPosition cost = stage == null ? scope.position().cost() : stage.cost();
        TimePosition time = stage == null ? scope.position().time() : stage.time();
        CostPosition newCost = agreed == null ? cost : Agreement.with(cost, agreed);
        if (aspect == ToleranceAspect.COST) {
            return Reading.of(newCost, Reading::notRecorded);
        }
        if (aspect == ToleranceAspect.TIME) {
            return Reading.of(agreed == null ? time : Agreement.with(time, agreed), Reading::notRecorded);
        }
        return scope.position()
                .findAspect(aspect)
                .map(Reading::of)
                .orElseGet(() -> Reading.without(aspect, newCost.baseline()));
    }
}
