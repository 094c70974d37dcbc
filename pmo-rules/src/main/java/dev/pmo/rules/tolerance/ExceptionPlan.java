package dev.pmo.rules.tolerance;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The agreed exception plan takes the place of the plan: its figures become the baseline.
 *
 * <p>{@code ExceptionPlan.apply(project, report)} sets the agreed cost and dates as the baseline of the project, or
 * of the stage that the report is about, and the tolerances of the decision beside them. Where the decision names a
 * baseline of
 * the plan, its dates come into force; the old ones are kept as a baseline of their own, {@code before} and the
 * identifier of the report. Forecasts, actuals and the report itself stay as they are. Applying a plan twice is
 * applying it once. This class is immutable and thread-safe.
 */
public final class ExceptionPlan {

    private ExceptionPlan() {}

    /**
     * The project under the exception plan that was agreed for it, or for one of its stages.
     *
     * @param project the project
     * @param report the report with its decision
     * @return the changed project
     * @throws IllegalArgumentException if the report is not decided, not by an exception plan, or the decision names no
     *     figures, an unknown stage or baseline, or a cost in another currency
     */
    public static Project apply(Project project, ExceptionReport report) {
        AgreedFigures agreed = agreed(report);
        Project.Builder changed = project.toBuilder().plan(plan(project.plan(), report, agreed));
        if (report.stage() == null) {
            return changed.position(position(project.position(), report, agreed))
                    .governance(governance(project.governance(), report))
                    .build();
        }
        List<Stage> stages = new ArrayList<>();
        boolean found = false;
        for (Stage stage : project.stages()) {
            boolean meant = stage.id().equals(report.stage());
            found |= meant;
            stages.add(meant ? stage(stage, report, agreed) : stage);
        }
        if (!found) {
            throw refused(report, "name a stage of " + project.ref(), report.stage(), "the stages were renamed since");
        }
        return changed.stages(stages).build();
    }

    /**
     * The programme under the exception plan that was agreed for it.
     *
     * @param programme the programme
     * @param report the report with its decision
     * @return the changed programme
     * @throws IllegalArgumentException if the report is not decided, not by an exception plan, is about a stage, or the
     *     decision names no figures, an unknown baseline, or a cost in another currency
     */
    public static Programme apply(Programme programme, ExceptionReport report) {
        AgreedFigures agreed = agreed(report);
        if (report.stage() != null) {
            throw refused(report, "be about the programme", report.stage(), "it belongs to one of its projects");
        }
        return programme.toBuilder()
                .plan(plan(programme.plan(), report, agreed))
                .position(position(programme.position(), report, agreed))
                .governance(governance(programme.governance(), report))
                .build();
    }

    private static AgreedFigures agreed(ExceptionReport report) {
        ExceptionDecision decision = report.decision();
        if (decision == null) {
            throw refused(report, "be decided", "no decision", "the decision has not returned yet");
        }
        if (decision.outcome() != ExceptionOutcome.EXCEPTION_PLAN) {
            throw refused(
                    report, "be decided by an exception plan", decision.outcome(), "there is no plan to be applied");
        }
        AgreedFigures agreed = decision.agreed();
        if (agreed == null || agreed.equals(new AgreedFigures(null, null, null, null))) {
            throw refused(report, "have agreed figures", "none", "the plan is still being made");
        }
        return agreed;
    }

    private static IllegalArgumentException refused(
            ExceptionReport report, String expected, @Nullable Object found, String advice) {
        return new IllegalArgumentException("Exception report " + report.id() + " must " + expected + ", but was: '"
                + found + "'.\nMaybe " + advice + ".");
    }

    private static Position position(Position position, ExceptionReport report, AgreedFigures agreed) {
        return position.withCostAndTime(cost(position.cost(), report, agreed), time(position.time(), agreed));
    }

    private static Stage stage(Stage stage, ExceptionReport report, AgreedFigures agreed) {
        return new Stage(
                stage.id(),
                stage.name(),
                cost(stage.cost(), report, agreed),
                time(stage.time(), agreed),
                tolerances(stage.tolerances(), report));
    }

    private static CostPosition cost(CostPosition cost, ExceptionReport report, AgreedFigures agreed) {
        Money money = agreed.cost();
        Money other = cost.baseline() == null ? cost.forecast() : cost.baseline();
        if (money != null && other != null && !money.sameCurrencyAs(other)) {
            throw refused(
                    report, "agree a cost in " + other.currency(), money, "it was agreed before it was converted");
        }
        return money == null ? cost : new CostPosition(money, cost.forecast(), cost.actual());
    }

    private static TimePosition time(TimePosition time, AgreedFigures agreed) {
        return new TimePosition(
                agreed.start() == null ? time.baselineStart() : agreed.start(),
                agreed.finish() == null ? time.baselineFinish() : agreed.finish(),
                time.forecastStart(),
                time.forecastFinish(),
                time.actualStart(),
                time.actualFinish());
    }

    private static Governance governance(Governance governance, ExceptionReport report) {
        return governance.withTolerances(tolerances(governance.tolerances(), report));
    }

    /** The tolerances in force with those of the decision in their places, and where they were set. */
    private static List<Tolerance> tolerances(List<Tolerance> inForce, ExceptionReport report) {
        ExceptionDecision decision = Objects.requireNonNull(report.decision());
        List<Tolerance> set = Agreement.tolerances(report).stream()
                .map(tolerance -> tolerance.setBy() == null && tolerance.setIn() == null && tolerance.setOn() == null
                        ? tolerance.withOrigin(
                                decision.decision().authority(),
                                "exception report " + report.id(),
                                decision.decision().on())
                        : tolerance)
                .toList();
        List<Tolerance> all = new ArrayList<>();
        for (Tolerance tolerance : inForce) {
            if (set.stream().noneMatch(each -> each.aspect() == tolerance.aspect())) {
                all.add(tolerance);
            }
        }
        all.addAll(set);
        all.sort(Comparator.comparing(Tolerance::aspect));
        return all;
    }

    private static Plan plan(Plan plan, ExceptionReport report, AgreedFigures agreed) {
        String name = agreed.baseline();
        if (name == null) {
            return plan;
        }
        Baseline baseline = plan.baselines().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        refused(report, "name a baseline of the plan", name, "its dates are not in the plan yet"));
        boolean stage = report.stage() != null;
        if (inForce(plan, baseline, stage)) {
            return plan;
        }
        Plan kept = kept(plan, report, baseline);
        return dated(kept, baseline, stage);
    }

    /** The plan with its dates in force kept under a name of their own, before the baseline that replaces them. */
    private static Plan kept(Plan plan, ExceptionReport report, Baseline replacement) {
        String name = "before " + report.id();
        if (plan.baselines().stream().anyMatch(each -> each.name().equals(name))) {
            throw refused(
                    report, "be applied once", name, "the plan was applied before, and the baseline set anew since");
        }
        Baseline inForce = Baseline.inForce(name, LocalDate.EPOCH, plan);
        if (inForce.activities().isEmpty() && inForce.milestones().isEmpty()) {
            return plan;
        }
        Baseline old = new Baseline(
                name,
                null,
                "replaced by the exception plan of " + report.id(),
                inForce.activities(),
                inForce.milestones());
        List<Baseline> baselines = new ArrayList<>(plan.baselines());
        baselines.add(baselines.indexOf(replacement), old);
        return plan.toBuilder().baselines(baselines).build();
    }

    /** The plan with the dates of a baseline in force; that of a stage leaves alone what it does not name. */
    private static Plan dated(Plan plan, Baseline baseline, boolean stage) {
        Map<ActivityId, ActivityBaseline> activities = activities(baseline);
        Map<MilestoneId, MilestoneBaseline> milestones = milestones(baseline);
        return plan.toBuilder()
                .activities(plan.activities().stream()
                        .map(activity -> dated(activity, activities.get(activity.id()), stage))
                        .toList())
                .milestones(plan.milestones().stream()
                        .map(milestone -> dated(milestone, milestones.get(milestone.id()), stage))
                        .toList())
                .build();
    }

    private static Map<ActivityId, ActivityBaseline> activities(Baseline baseline) {
        Map<ActivityId, ActivityBaseline> all = new HashMap<>();
        baseline.activities().forEach(each -> all.putIfAbsent(each.activity(), each));
        return all;
    }

    private static Map<MilestoneId, MilestoneBaseline> milestones(Baseline baseline) {
        Map<MilestoneId, MilestoneBaseline> all = new HashMap<>();
        baseline.milestones().forEach(each -> all.putIfAbsent(each.milestone(), each));
        return all;
    }

    private static Activity dated(Activity activity, @Nullable ActivityBaseline dates, boolean stage) {
        if (dates == null) {
            return stage ? activity : activity.toBuilder().baseline(null, null).build();
        }
        return activity.toBuilder().baseline(dates.start(), dates.finish()).build();
    }

    private static Milestone dated(Milestone milestone, @Nullable MilestoneBaseline date, boolean stage) {
        if (date == null && stage) {
            return milestone;
        }
        return new Milestone(
                milestone.id(),
                milestone.name(),
                date == null ? null : date.date(),
                milestone.forecast(),
                milestone.actual(),
                milestone.owner(),
                milestone.activity(),
                milestone.key());
    }

    /** Whether the dates of a baseline are those in force. */
    static boolean inForce(Plan plan, Baseline baseline, boolean stage) {
        Plan dated = dated(plan, baseline, stage);
        return dated.activities().equals(plan.activities())
                && dated.milestones().equals(plan.milestones());
    }
}
