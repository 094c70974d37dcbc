package dev.pmo.core.validation;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.structure.Tranche;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Wording;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be said of the governance, the position and the parts of a scope by themselves. */
final class GovernanceChecks {

    private static final Set<ConfidenceRating> FIVE_POINT_ONLY =
            Set.of(ConfidenceRating.AMBER_GREEN, ConfidenceRating.AMBER_RED);

    private GovernanceChecks() {}

    static void check(Scope scope, Violations violations) {
        tolerances("governance.tolerances", scope.governance().tolerances(), violations);
        scope.governance().confidences().forEach(confidence -> confidence(confidence, violations));
        Repeats.of(scope.position().aspects(), AspectPosition::aspect)
                .forEach((aspect, count) -> violations.add(
                        ViolationKind.DUPLICATE_ASPECT,
                        "position.aspects[" + aspect + "]",
                        "the position of one aspect is given " + count + " times",
                        aspect));
        scope.governance().statusReports().forEach(report -> colours(report, violations));
        elsewhere(scope, violations);
        cost("position.cost", scope.position().cost(), violations);
        time("position.time", scope.position().time(), violations);
        ExceptionChecks.check(scope, violations);
        parts(scope, violations);
    }

    private static void elsewhere(Scope scope, Violations violations) {
        for (AspectPosition position : scope.position().aspects()) {
            if (position.aspect() == ToleranceAspect.TIME || position.aspect() == ToleranceAspect.COST) {
                violations.add(
                        ViolationKind.DUPLICATE_ASPECT,
                        "position.aspects[" + position.aspect() + "]",
                        "time and cost have their positions elsewhere, and this one is not looked at",
                        position.aspect());
            }
        }
    }

    private static void parts(Scope scope, Violations violations) {
        if (scope instanceof Project project) {
            Repeats.report(violations, "stages", "a stage", false, project.stages(), Stage::id);
            for (Stage stage : project.stages()) {
                String path = "stages[" + stage.id() + "]";
                tolerances(path + ".tolerances", stage.tolerances(), violations);
                cost(path + ".cost", stage.cost(), violations);
                time(path + ".time", stage.time(), violations);
            }
        } else if (scope instanceof Programme programme) {
            Repeats.report(violations, "tranches", "a tranche", false, programme.tranches(), Tranche::id);
            for (Tranche tranche : programme.tranches()) {
                time("tranches[" + tranche.id() + "].time", tranche.time(), violations);
            }
        } else if (scope instanceof Portfolio portfolio) {
            Repeats.report(
                    violations,
                    "objectives",
                    "an objective",
                    false,
                    portfolio.objectives(),
                    objective -> objective.id());
        }
    }

    private static void tolerances(String path, List<Tolerance> tolerances, Violations violations) {
        Repeats.of(tolerances, Tolerance::aspect)
                .forEach((aspect, count) -> violations.add(
                        ViolationKind.DUPLICATE_ASPECT,
                        path + "[" + aspect + "]",
                        "the tolerance of one aspect is set " + count + " times",
                        aspect));
    }

    /** What is overall has no aspect, and is named as the findings name it. */
    private static void colours(StatusReport report, Violations violations) {
        Repeats.of(report.ratings(), rating -> rating.aspect() == null ? "overall" : Wording.of(rating.aspect()))
                .forEach((aspect, count) -> violations.add(
                        ViolationKind.DUPLICATE_ASPECT,
                        "governance.statusReports[" + report.date() + "].ratings[" + aspect + "]",
                        "one status report gives " + count + " colours for the same",
                        aspect));
    }

    private static void confidence(DeliveryConfidence confidence, Violations violations) {
        if (confidence.scale() == ConfidenceScale.THREE_POINT && FIVE_POINT_ONLY.contains(confidence.rating())) {
            violations.add(
                    ViolationKind.RATING_OFF_SCALE,
                    "governance.confidences[" + (confidence.date() == null ? "undated" : confidence.date())
                            + "].rating",
                    "the rating is not a point of the three-point scale",
                    Wording.of(confidence.rating()));
        }
    }

    private static void cost(String path, CostPosition cost, Violations violations) {
        Set<String> currencies = new TreeSet<>();
        add(currencies, cost.baseline());
        add(currencies, cost.forecast());
        add(currencies, cost.actual());
        if (currencies.size() > 1) {
            violations.add(
                    ViolationKind.MIXED_CURRENCIES,
                    path,
                    "baseline, forecast and actual cost are in different currencies",
                    String.join(", ", currencies));
        }
    }

    private static void add(Set<String> currencies, @Nullable Money money) {
        if (money != null) {
            currencies.add(money.currency().getCurrencyCode());
        }
    }

    private static void time(String path, TimePosition time, Violations violations) {
        if (time.actualFinish() != null && time.actualStart() == null) {
            violations.add(
                    ViolationKind.FINISH_WITHOUT_START,
                    path + ".actualStart",
                    "the work has finished, and no date says when it started",
                    time.actualFinish());
        }
    }
}
