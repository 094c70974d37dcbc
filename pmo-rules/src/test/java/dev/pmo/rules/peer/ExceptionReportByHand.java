package dev.pmo.rules.peer;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be said of one exception report: what it lacks, what is late, what was decided and is not in force. */
final class ExceptionReportByHand {
    private final Tree tree;
    private final LocalDate asOf;
    private final ToleranceByHand tolerances;
    private final StagesByHand stages;
    private final List<String> told = new ArrayList<>();
    private final Scope scope;
    private final ExceptionReport report;
    private final Reports reports;

    ExceptionReportByHand(
            Tree tree,
            LocalDate asOf,
            ToleranceByHand tolerances,
            StagesByHand stages,
            Scope scope,
            ExceptionReport report) {
        this.tree = tree;
        this.asOf = asOf;
        this.tolerances = tolerances;
        this.stages = stages;
        this.scope = scope;
        this.report = report;
        this.reports = new Reports(tree, scope, asOf);
        judge();
    }

    List<String> told() {
        return told;
    }

    private void judge() {
        if (reports.decided(report)) {
            decided();
        }
        if (!reports.decided(report) || reports.wrong(report) != null) {
            waiting();
        }
        if (inForce()) {
            applied();
        }
    }

    private void tell(String rule, String words) {
        told.add(Line.of("tolerance.exception-" + rule, scope, report.id()) + " " + words);
    }

    private boolean answered() {
        return report.escalation() != null && !reports.out(report);
    }

    private void waiting() {
        List<String> lacks = lacksToBeDecided();
        if (!lacks.isEmpty()) {
            tell("report-incomplete", "Exception report " + report.id() + " lacks " + String.join(", ", lacks));
        }
        LocalDate due = answered() ? null : reports.due(report);
        if (due != null && due.isBefore(asOf)) {
            tell(
                    "unanswered",
                    "The decision on exception report " + report.id() + ", 'Dearer', was due on " + due + ", before "
                            + asOf);
        }
        boolean within = !report.aspects().isEmpty();
        for (ToleranceAspect aspect : report.aspects()) {
            Colour colour = colour(aspect);
            within &= colour != null && (colour.rag() == Rag.GREEN || colour.rag() == Rag.AMBER);
        }
        if (within) {
            tell("returnable", "");
        }
    }

    private @Nullable Colour colour(ToleranceAspect aspect) {
        if (report.stage() == null) {
            return tolerances.colours(scope).get(aspect);
        }
        Stage stage = StagesByHand.find(scope, report.stage().value(), asOf);
        return stage == null ? null : stages.colours(scope, stage).get(aspect);
    }

    private List<String> lacksToBeDecided() {
        List<String> lacks = new ArrayList<>();
        if (report.aspects().isEmpty()) {
            lacks.add("the aspects outside tolerance");
        }
        if (blank(report.cause())) {
            lacks.add("the cause");
        }
        if (report.consequences().isEmpty()) {
            lacks.add("the consequences");
        }
        boolean nothing = false;
        for (ExceptionOption option : report.options()) {
            nothing |= option.outcome() == ExceptionOutcome.CONTINUE;
        }
        if (report.options().isEmpty()) {
            lacks.add("options");
        } else if (!nothing) {
            lacks.add("the option to do nothing");
        }
        if (blank(report.recommended())) {
            lacks.add("a recommendation");
        } else if (Reports.option(report, report.recommended()) == null) {
            lacks.add("the recommended option '" + report.recommended() + "'");
        }
        return lacks;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void decided() {
        ExceptionDecision decision = Reports.decision(report);
        String outcome = Wording.of(decision.outcome());
        if (reports.out(report)) {
            tell(
                    "closed-early",
                    "Exception report " + report.id() + " is decided, " + outcome + ", and no answer of "
                            + Objects.requireNonNull(report.escalation()).to() + " has returned");
        }
        String wrong = reports.wrong(report);
        if (wrong != null) {
            tell(
                    "decided-without-authority",
                    "Exception report " + report.id() + " was decided, " + outcome + ", in the name of "
                            + decision.decision().authority() + ": " + wrong);
        }
        List<String> lacks = lacks(decision);
        if (!lacks.isEmpty()) {
            tell(
                    "decision-incomplete",
                    "The decision on exception report " + report.id() + ", " + outcome + ", lacks "
                            + String.join(", ", lacks));
        }
    }

    private List<String> lacks(ExceptionDecision decision) {
        List<String> lacks = new ArrayList<>();
        if (blank(decision.decision().by()) && blank(decision.decision().authority())) {
            lacks.add("who decided");
        }
        if (decision.decision().on() == null) {
            lacks.add("the date");
        }
        switch (decision.outcome()) {
            case EXCEPTION_PLAN -> figures(decision.agreed(), lacks);
            case NEW_TOLERANCE -> {
                for (ToleranceAspect aspect : report.aspects()) {
                    if (Reports.set(report, aspect) == null) {
                        lacks.add("a tolerance in " + Wording.of(aspect));
                    }
                }
            }
            case OPTION -> {
                if (blank(decision.option())) {
                    lacks.add("the option taken");
                }
            }
            case CONTINUE, PREMATURE_CLOSE -> {}
        }
        if (!blank(decision.option()) && Reports.option(report, decision.option()) == null) {
            lacks.add("the option '" + decision.option() + "'");
        }
        return lacks;
    }

    private void figures(@Nullable AgreedFigures agreed, List<String> lacks) {
        if (agreed == null || (agreed.cost() == null && agreed.finish() == null)) {
            lacks.add("the agreed figures");
            return;
        }
        if (agreed.cost() == null && report.aspects().contains(ToleranceAspect.COST)) {
            lacks.add("the agreed cost");
        }
        if (agreed.finish() == null && report.aspects().contains(ToleranceAspect.TIME)) {
            lacks.add("the agreed finish");
        }
        if (agreed.baseline() != null) {
            lacks.add("the baseline '" + agreed.baseline() + "' in the plan");
        }
    }

    /** Whether it is the last decision on each of its aspects. */
    private boolean inForce() {
        boolean inForce = !report.aspects().isEmpty();
        for (ToleranceAspect aspect : report.aspects()) {
            inForce &= report.equals(reports.inForce(report.stage(), aspect));
        }
        return inForce;
    }

    private void applied() {
        LocalDate on = Reports.on(report);
        int days = tree.policy(TolerancePolicy.TYPE, scope).exceptionDays().apply();
        if (on == null || !on.plusDays(days).isBefore(asOf)) {
            return;
        }
        ExceptionDecision decision = Reports.decision(report);
        List<String> others = decision.outcome() == ExceptionOutcome.EXCEPTION_PLAN && decision.agreed() != null
                ? otherFigures(decision.agreed(), on)
                : List.of();
        if (!others.isEmpty()) {
            tell(
                    "plan-not-applied",
                    "The exception plan of report " + report.id() + ", agreed on " + on + ", is not in force: "
                            + String.join(", ", others));
        }
        List<String> limits = decision.outcome() == ExceptionOutcome.PREMATURE_CLOSE ? List.of() : otherTolerances(on);
        if (!limits.isEmpty()) {
            tell(
                    "tolerance-not-applied",
                    "The tolerances of the decision on report " + report.id() + ", of " + on + ", are not in force: "
                            + String.join("; ", limits));
        }
        if (decision.outcome() == ExceptionOutcome.PREMATURE_CLOSE && goesOn()) {
            tell("close-not-applied", "");
        }
    }

    private boolean goesOn() {
        Stage stage = reports.stage(report.stage());
        boolean over = stage != null && stage.time().actualFinish() != null;
        return scope.profile().state() != LifecycleState.CLOSING && !over;
    }

    private List<String> otherFigures(AgreedFigures agreed, LocalDate on) {
        List<String> others = new ArrayList<>();
        Stage stage = reports.stage(report.stage());
        CostPosition cost = stage == null ? scope.position().cost() : stage.cost();
        TimePosition time = stage == null ? scope.position().time() : stage.time();
        boolean whole = stage == null;
        other(
                others,
                "cost",
                cost.baseline(),
                agreed.cost(),
                whole ? BaselineField.COST : BaselineField.STAGE_COST,
                on);
        other(others, "start", time.baselineStart(), agreed.start(), whole ? BaselineField.START : null, on);
        other(
                others,
                "finish",
                time.baselineFinish(),
                agreed.finish(),
                whole ? BaselineField.FINISH : BaselineField.STAGE_FINISH,
                on);
        return others;
    }

    private void other(
            List<String> others,
            String what,
            @Nullable Object is,
            @Nullable Object agreed,
            @Nullable BaselineField field,
            LocalDate on) {
        String item = report.stage() == null ? null : report.stage().value();
        if (agreed != null && !agreed.equals(is) && !changedSince(field, item, on)) {
            others.add(what + " " + (is == null ? "none" : is) + " instead of " + agreed);
        }
    }

    /** Whether a later change of it was approved, by somebody who may. */
    private boolean changedSince(@Nullable BaselineField field, @Nullable String item, LocalDate on) {
        Requests requests = new Requests(tree, scope);
        for (ChangeRequest request : requests.all()) {
            LocalDate decided = requests.decided(request);
            if (!requests.approved(request) || requests.nobodyMay(request) || decided == null || !decided.isAfter(on)) {
                continue;
            }
            for (BaselineChange change : request.baselineChanges()) {
                if (change.scope().equals(scope.ref())
                        && change.field() == field
                        && (change.item() == null || change.item().equals(item))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> otherTolerances(LocalDate on) {
        List<String> others = new ArrayList<>();
        Stage stage = reports.stage(report.stage());
        for (Tolerance agreed : Reports.set(report)) {
            ToleranceAspect aspect = agreed.aspect();
            Tolerance is =
                    stage == null ? tolerances.tolerance(scope, aspect) : Reports.find(stage.tolerances(), aspect);
            String item = (stage == null ? "" : stage.id() + "/") + aspect;
            if (!text(agreed).equals(text(is)) && !changedSince(BaselineField.TOLERANCE, item, on)) {
                others.add(Wording.of(aspect) + " " + text(is) + " instead of " + text(agreed));
            }
        }
        return others;
    }

    private static String text(@Nullable Tolerance tolerance) {
        String text = tolerance == null ? "" : Agreed.text(tolerance);
        return text.isEmpty() ? "none" : text;
    }
}
