package dev.pmo.rules.peer;

import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.rules.peer.Colour.Reading;
import dev.pmo.rules.tolerance.TolerancePolicy;
import dev.pmo.rules.tolerance.ToleranceSide;
import java.math.BigDecimal;
import java.time.LocalDate;
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
    private final SettlementsByHand settlements;
    private final ToleranceByHand tolerances;
    private final List<String> told = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    ExceptionsByHand(Tree tree, @Nullable Tree before, LocalDate asOf) {
        this.tree = tree;
        this.before = before;
        this.asOf = asOf;
        this.stages = new StagesByHand(tree, asOf);
        this.settlements = new SettlementsByHand(tree, asOf, stages);
        this.tolerances = new ToleranceByHand(tree, asOf, this::carried);
        for (Scope scope : tree.upwards()) {
            if (Tree.judged(scope)) {
                exceptions(scope);
                stages(scope);
                for (ExceptionReport report : new Reports(tree, scope, asOf).known()) {
                    told.addAll(new ExceptionReportByHand(tree, asOf, tolerances, stages, scope, report).told());
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
        boolean carried = settlements.settled(tolerances, scope, stage, aspect);
        ExceptionReport open = reports.open(id, aspect);
        LocalDate due = open == null ? null : reports.due(open);
        if (due == null) {
            due = asOf.plusDays(tree.policy(TolerancePolicy.TYPE, scope).responseDueDays());
        }
        say(rule, scope, subject, carried ? "settled" : "asks " + decides.ref() + " by " + due);
        if (open == null && reports.inForce(id, aspect) == null) {
            unreported(scope, stage, aspect, subject, colour.side());
        }
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

    /** Whether the forecast, or the threats, of last time lay outside tolerance on the day that it is of, on that side. */
    private boolean outsideThen(Scope then, @Nullable Stage stage, ToleranceAspect aspect, LocalDate day, int side) {
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
        return said.rule().equals("tolerance.exception") && settlements.settled(soFar, scope, null, aspect);
    }
}
