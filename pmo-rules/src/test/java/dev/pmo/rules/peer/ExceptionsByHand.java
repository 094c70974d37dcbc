package dev.pmo.rules.peer;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.peer.Colour.Reading;
import dev.pmo.rules.tolerance.TolerancePolicy;
import dev.pmo.rules.tolerance.ToleranceSide;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was reported of exceptions and decided: what is missing or late, what settles them, what is not in force. */
final class ExceptionsByHand {

    /** The rules of which what they say is worked out. */
    static final Set<String> RULES = Set.of(
            "tolerance.benefits-at-stage",
            "tolerance.child-exceeds-parent",
            "tolerance.exception",
            "tolerance.exception-close-not-applied",
            "tolerance.exception-closed-early",
            "tolerance.exception-decided-without-authority",
            "tolerance.exception-decision-incomplete",
            "tolerance.exception-plan-not-applied",
            "tolerance.exception-report-incomplete",
            "tolerance.exception-returnable",
            "tolerance.exception-tolerance-not-applied",
            "tolerance.exception-unanswered",
            "tolerance.exception-unreported",
            "tolerance.stage-exception",
            "tolerance.stage-nearly-used");

    private final Tree tree;
    private final @Nullable Tree before;
    private final LocalDate asOf;
    private final StagesByHand stages;
    private final ToleranceByHand tolerances;
    private final List<String> told = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    ExceptionsByHand(Tree tree, @Nullable Tree before, LocalDate asOf) {
        this.tree = tree;
        this.before = before;
        this.asOf = asOf;
        this.stages = new StagesByHand(tree, asOf);
        this.tolerances = new ToleranceByHand(tree, asOf, this::carried);
        for (Scope scope : tree.upwards()) {
            if (Tree.judged(scope)) {
                exceptions(scope);
                stages(scope);
                for (ExceptionReport report : new Reports(tree, scope, asOf).known()) {
                    new OneReport(scope, report).judge();
                }
            }
        }
    }

    List<String> told() {
        return told;
    }

    /** Exceptions of which nobody can say since when they are known. */
    List<String> gaps() {
        return gaps;
    }

    /** Which exceptions stop at which level. */
    List<Line> absorbed() {
        List<Line> lines = new ArrayList<>();
        for (Line line : tolerances.lines()) {
            if (!RULES.contains(line.rule())) {
                lines.add(line);
            }
        }
        return lines;
    }

    private void say(String rule, Scope scope, Object subject, String words) {
        told.add(Line.of("tolerance." + rule, scope, subject) + " " + words);
    }

    private void exceptions(Scope scope) {
        tolerances.colours(scope).forEach((aspect, colour) -> {
            if (colour.rag() == Rag.RED) {
                Scope above = tree.above(scope);
                exception("exception", scope, null, aspect, colour, above == null ? scope : above);
            }
        });
    }

    private void exception(
            String rule, Scope scope, @Nullable Stage stage, ToleranceAspect aspect, Colour colour, Scope decides) {
        String subject = stage == null ? aspect.toString() : stage.id() + "/" + aspect;
        StageId id = stage == null ? null : stage.id();
        Reports reports = new Reports(tree, scope, asOf);
        boolean carried = settled(tolerances, scope, stage, aspect);
        ExceptionReport open = reports.open(id, aspect);
        LocalDate due = open == null ? null : due(scope, open);
        if (due == null) {
            due = asOf.plusDays(tree.policy(TolerancePolicy.TYPE, scope).responseDueDays());
        }
        say(rule, scope, subject, carried ? "settled" : "asks " + decides.ref() + " by " + due);
        if (open == null && reports.inForce(id, aspect) == null) {
            unreported(scope, stage, aspect, subject, colour.side());
        }
    }

    /** When a decision is due: as recorded, else the days of the policy after it was handed up or reported. */
    private @Nullable LocalDate due(Scope scope, ExceptionReport report) {
        RecordedEscalation escalation = report.escalation();
        if (escalation != null && escalation.responseDue() != null) {
            return escalation.responseDue();
        }
        LocalDate from = escalation == null || escalation.raised() == null ? report.raised() : escalation.raised();
        return from == null
                ? null
                : from.plusDays(tree.policy(TolerancePolicy.TYPE, scope).responseDueDays());
    }

    private void unreported(Scope scope, @Nullable Stage stage, ToleranceAspect aspect, String subject, int side) {
        LocalDate since = knownOn(scope);
        Scope then = before == null ? null : before.find(scope);
        LocalDate earlier = then == null ? null : knownOn(then);
        if (then != null && earlier != null && outsideThen(then, stage, aspect, earlier, side)) {
            since = earlier;
        }
        int days = tree.policy(TolerancePolicy.TYPE, scope).exceptionDays().report();
        if (since == null) {
            gaps.add(scope.ref() + " " + subject);
        } else if (since.plusDays(days).isBefore(asOf)) {
            say("exception-unreported", scope, subject, "since " + since + ", after " + days);
        }
    }

    private @Nullable LocalDate knownOn(Scope scope) {
        LocalDate day = null;
        for (StatusReport report : scope.governance().statusReports()) {
            boolean past = !report.date().isAfter(asOf);
            day = past && (day == null || report.date().isAfter(day)) ? report.date() : day;
        }
        LocalDate dataDate = scope.plan().dataDate();
        return day != null || dataDate == null || dataDate.isAfter(asOf) ? day : dataDate;
    }

    /**
     * Whether the forecast of last time lay outside tolerance on the day that it is of, on the same side. What the threats
     * in the logs came to then is not known.
     */
    private boolean outsideThen(Scope then, @Nullable Stage stage, ToleranceAspect aspect, LocalDate day, int side) {
        if (aspect == ToleranceAspect.RISK
                && then.position().findAspect(ToleranceAspect.RISK).isEmpty()) {
            return false;
        }
        Tree last = Objects.requireNonNull(before);
        if (stage == null) {
            Colour colour = new ToleranceByHand(last, day).colours(then).get(aspect);
            return colour != null && colour.rag() == Rag.RED && colour.side() == side;
        }
        Stage was = StagesByHand.find(then, stage.id().value(), day);
        Colour colour = was == null
                ? null
                : new StagesByHand(last, day).colours(then, was).get(aspect);
        return colour != null && colour.rag() == Rag.RED && colour.side() == side;
    }

    private void stages(Scope scope) {
        for (Stage stage : StagesByHand.unfinished(scope, asOf)) {
            Map<ToleranceAspect, Colour> colours = stages.colours(scope, stage);
            colours.forEach((aspect, colour) -> {
                if (colour.rag() == Rag.RED) {
                    exception("stage-exception", scope, stage, aspect, colour, scope);
                } else if (colour.rag() == Rag.AMBER) {
                    say("stage-nearly-used", scope, stage.id() + "/" + aspect, "");
                }
            });
            for (Tolerance tolerance : stage.tolerances()) {
                if (tolerance.aspect() == ToleranceAspect.BENEFITS) {
                    say("benefits-at-stage", scope, stage.id(), "");
                } else {
                    contain(scope, stage, tolerance, ToleranceSide.ABOVE);
                    contain(scope, stage, tolerance, ToleranceSide.BELOW);
                }
            }
        }
    }

    private void contain(Scope scope, Stage stage, Tolerance inner, ToleranceSide side) {
        Tolerance outer = tolerances.tolerance(scope, inner.aspect());
        boolean above = side == ToleranceSide.ABOVE;
        ToleranceLimit wide = above ? inner.above() : inner.below();
        ToleranceLimit room = outer == null ? null : above ? outer.above() : outer.below();
        if (wide == null
                || room == null
                || !tree.policy(TolerancePolicy.TYPE, scope).containmentJudged()) {
            return;
        }
        Reading here = tolerances.agreed(scope, inner.aspect());
        Reading there = stages.reading(scope, stage, inner.aspect());
        BigDecimal asked = Colour.amount(wide, there);
        BigDecimal left = Colour.amount(room, here);
        if (asked != null
                && left != null
                && Objects.equals(Colour.unit(wide, there), Colour.unit(room, here))
                && asked.compareTo(left) > 0) {
            say("child-exceeds-parent", scope, "stage " + stage.id() + "/" + inner.aspect() + "/" + side.word(), "");
        }
    }

    private boolean carried(ToleranceByHand soFar, Scope scope, ToleranceAspect aspect, Line said) {
        return said.rule().equals("tolerance.exception") && settled(soFar, scope, null, aspect);
    }

    // --- what settles ----------------------------------------------------------------------------------------------

    /** Whether the forecast keeps what was decided last: a figure, a tolerance, or both. */
    private boolean settled(ToleranceByHand soFar, Scope scope, @Nullable Stage stage, ToleranceAspect aspect) {
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

    // --- one report ------------------------------------------------------------------------------------------------

    /** What is to be said of one report. */
    private final class OneReport {
        private final Scope scope;
        private final ExceptionReport report;
        private final Reports reports;

        private OneReport(Scope scope, ExceptionReport report) {
            this.scope = scope;
            this.report = report;
            this.reports = new Reports(tree, scope, asOf);
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
            say("exception-" + rule, scope, report.id(), words);
        }

        private boolean answered() {
            return report.escalation() != null && !reports.out(report);
        }

        private void waiting() {
            List<String> lacks = lacksToBeDecided();
            if (!lacks.isEmpty()) {
                tell("report-incomplete", "Exception report " + report.id() + " lacks " + String.join(", ", lacks));
            }
            LocalDate due = answered() ? null : due(scope, report);
            if (due != null && due.isBefore(asOf)) {
                tell(
                        "unanswered",
                        "The decision on exception report " + report.id() + ", 'Dearer', was due on " + due
                                + ", before " + asOf);
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
            List<String> limits =
                    decision.outcome() == ExceptionOutcome.PREMATURE_CLOSE ? List.of() : otherTolerances(on);
            if (!limits.isEmpty()) {
                tell(
                        "tolerance-not-applied",
                        "The tolerances of the decision on report " + report.id() + ", of " + on
                                + ", are not in force: " + String.join("; ", limits));
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
                if (!requests.approved(request)
                        || requests.nobodyMay(request)
                        || decided == null
                        || !decided.isAfter(on)) {
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
}
