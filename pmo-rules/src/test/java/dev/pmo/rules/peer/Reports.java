package dev.pmo.rules.peer;

import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The exception reports of a scope as they are known on a day: which wait, which are decided, and by whom. */
final class Reports {
    private final Tree tree;
    private final Scope scope;
    private final LocalDate asOf;

    Reports(Tree tree, Scope scope, LocalDate asOf) {
        this.tree = tree;
        this.scope = scope;
        this.asOf = asOf;
    }

    /** One that is raised later is not there yet. */
    List<ExceptionReport> known() {
        List<ExceptionReport> known = new ArrayList<>();
        for (ExceptionReport report : scope.governance().exceptions()) {
            if (report.raised() == null || !report.raised().isAfter(asOf)) {
                known.add(report);
            }
        }
        return known;
    }

    boolean decided(ExceptionReport report) {
        ExceptionDecision decision = report.decision();
        LocalDate on = decision == null ? null : decision.decision().on();
        return decision != null && (on == null || !on.isAfter(asOf));
    }

    /** Whether it was handed up, and no answer has returned. */
    boolean out(ExceptionReport report) {
        RecordedEscalation escalation = report.escalation();
        return escalation != null && escalation.waiting(asOf);
    }

    /** Whether the decision has returned and was for those who took it. */
    boolean holds(ExceptionReport report) {
        return decided(report) && !out(report) && wrong(report) == null;
    }

    /** When a decision is due: as recorded, else the days of the policy after it was handed up or reported. */
    @Nullable
    LocalDate due(ExceptionReport report) {
        RecordedEscalation escalation = report.escalation();
        if (escalation != null && escalation.responseDue() != null) {
            return escalation.responseDue();
        }
        LocalDate from = escalation == null || escalation.raised() == null ? report.raised() : escalation.raised();
        return from == null
                ? null
                : from.plusDays(tree.policy(TolerancePolicy.TYPE, scope).responseDueDays());
    }

    static boolean speaksOf(ExceptionReport report, @Nullable StageId stage, ToleranceAspect aspect) {
        return Objects.equals(report.stage(), stage) && report.aspects().contains(aspect);
    }

    /** The report that waits for its decision: of several the one raised last, of one day that of the last name. */
    @Nullable
    ExceptionReport open(@Nullable StageId stage, ToleranceAspect aspect) {
        ExceptionReport latest = null;
        for (ExceptionReport report : known()) {
            boolean later = latest == null || later(report.raised(), latest.raised(), report, latest);
            if (speaksOf(report, stage, aspect) && !holds(report) && later) {
                latest = report;
            }
        }
        return latest;
    }

    /** The decision that was taken last, as long as it holds. */
    @Nullable
    ExceptionReport inForce(@Nullable StageId stage, ToleranceAspect aspect) {
        ExceptionReport latest = null;
        for (ExceptionReport report : known()) {
            if (speaksOf(report, stage, aspect)
                    && holds(report)
                    && (latest == null || later(on(report), on(latest), report, latest))) {
                latest = report;
            }
        }
        LocalDate until = latest == null ? null : decision(latest).decision().until();
        return until != null && until.isBefore(asOf) ? null : latest;
    }

    private static boolean later(
            @Nullable LocalDate one, @Nullable LocalDate other, ExceptionReport report, ExceptionReport latest) {
        if (Objects.equals(one, other)) {
            return report.id().value().compareTo(latest.id().value()) > 0;
        }
        return other == null || (one != null && one.isAfter(other));
    }

    static @Nullable LocalDate on(ExceptionReport report) {
        return report.decision() == null ? null : report.decision().decision().on();
    }

    static ExceptionDecision decision(ExceptionReport report) {
        return Objects.requireNonNull(report.decision());
    }

    static @Nullable ExceptionOption option(ExceptionReport report, @Nullable String name) {
        for (ExceptionOption option : report.options()) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        return null;
    }

    /** The tolerance that was set with a decision: its own, else that of the option taken. */
    static @Nullable Tolerance set(ExceptionReport report, ToleranceAspect aspect) {
        Tolerance own = find(decision(report).tolerances(), aspect);
        ExceptionOption option = option(report, decision(report).option());
        return own != null || option == null ? own : find(option.tolerances(), aspect);
    }

    /** All tolerances that were set with a decision, its own first. */
    static List<Tolerance> set(ExceptionReport report) {
        List<Tolerance> all = new ArrayList<>(decision(report).tolerances());
        ExceptionOption option = option(report, decision(report).option());
        for (Tolerance tolerance : option == null ? List.<Tolerance>of() : option.tolerances()) {
            if (find(all, tolerance.aspect()) == null) {
                all.add(tolerance);
            }
        }
        return all;
    }

    static @Nullable Tolerance find(List<Tolerance> tolerances, ToleranceAspect aspect) {
        for (Tolerance tolerance : tolerances) {
            if (tolerance.aspect() == aspect) {
                return tolerance;
            }
        }
        return null;
    }

    @Nullable
    Stage stage(@Nullable StageId id) {
        if (scope instanceof Project project) {
            for (Stage stage : project.stages()) {
                if (stage.id().equals(id)) {
                    return stage;
                }
            }
        }
        return null;
    }

    /** Why a decision was not for those in whose name it was taken; in nobody's name it is taken as recorded. */
    @Nullable
    String wrong(ExceptionReport report) {
        ExceptionDecision decision = report.decision();
        String authority = decision == null ? null : decision.decision().authority();
        if (decision == null || authority == null || authority.isBlank()) {
            return null;
        }
        AuthorityLadder ladder = tree.policy(AuthorityPolicy.TYPE, scope).ladder();
        Rung rung = Deciders.find(ladder, authority);
        if (rung == null && isBeyond(ladder, authority)) {
            return null;
        }
        if (rung == null) {
            return "it is not on the ladder of authorities";
        }
        Level level = level(report);
        if (rung.level().compareTo(level) < 0) {
            return "the decision is for the level " + Wording.of(level);
        }
        if (may(ladder, rung, report, decision)) {
            return null;
        }
        String right = ladder.beyond() == null ? "nobody on the ladder may decide it" : "it is for " + ladder.beyond();
        for (int i = ladder.rungs().size() - 1; i >= 0; i--) {
            Rung one = ladder.rungs().get(i);
            if (one.level().compareTo(level) >= 0 && may(ladder, one, report, decision)) {
                right = "it is for the " + one.name();
            }
        }
        String granted = decides(rung, report, decision) ? grants(ladder).tooMuch(rung, report) + "; " : "";
        return granted + right;
    }

    /** Where a decision was not for those who took it, the lowest level that may; {@code null} if none on the ladder. */
    @Nullable
    Level mayDecide(ExceptionReport report) {
        AuthorityLadder ladder = tree.policy(AuthorityPolicy.TYPE, scope).ladder();
        Rung taken = Deciders.find(ladder, decision(report).decision().authority());
        Level level = level(report);
        if (taken == null || taken.level().compareTo(level) < 0) {
            return level;
        }
        for (Rung rung : ladder.rungs()) {
            if (rung.level().compareTo(level) >= 0 && may(ladder, rung, report, decision(report))) {
                return rung.level();
            }
        }
        return null;
    }

    private boolean may(AuthorityLadder ladder, Rung rung, ExceptionReport report, ExceptionDecision decision) {
        return decides(rung, report, decision)
                && grants(ladder).tooMuch(rung, report).isEmpty();
    }

    private GrantsByHand grants(AuthorityLadder ladder) {
        return new GrantsByHand(ladder, scope, this);
    }

    /** An exception, and with it tolerances if any are set. */
    private boolean decides(Rung rung, ExceptionReport report, ExceptionDecision decision) {
        boolean limits = decision.outcome() == ExceptionOutcome.NEW_TOLERANCE
                || !GrantsByHand.set(report).isEmpty();
        return Deciders.may(rung, matter(DecisionKind.EXCEPTION, report, decision))
                && (!limits || Deciders.may(rung, matter(DecisionKind.TOLERANCE, report, decision)));
    }

    /** Whoever decides beyond the ladder may decide everything. */
    private static boolean isBeyond(AuthorityLadder ladder, String name) {
        String beyond = ladder.beyond() == null ? "" : bare(ladder.beyond());
        return !beyond.isEmpty() && bare(name).equals(beyond);
    }

    private static String bare(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "").strip();
    }

    /** A stage is for its project; else whom it was handed to decides, else the level above, which set the tolerance. */
    private Level level(ExceptionReport report) {
        if (report.stage() != null) {
            return Level.PROJECT;
        }
        if (report.escalation() != null) {
            return report.escalation().to().level();
        }
        Scope above = tree.above(scope);
        if (above != null) {
            return above.level();
        }
        return scope.level() == Level.PROJECT ? Level.PROGRAMME : scope.level();
    }

    /** The effect of the option taken, else by how much what was agreed goes beyond the baseline. */
    private Deciders.Matter matter(DecisionKind kind, ExceptionReport report, ExceptionDecision decision) {
        ExceptionOption option = option(report, decision.option());
        if (option != null) {
            return new Deciders.Matter(
                    kind, null, option.impact().cost(), option.impact().finishDays(), null);
        }
        AgreedFigures agreed = decision.agreed();
        Stage stage = stage(report.stage());
        CostPosition cost = stage == null ? scope.position().cost() : stage.cost();
        TimePosition time = stage == null ? scope.position().time() : stage.time();
        if (agreed == null || (stage == null && report.stage() != null)) {
            return new Deciders.Matter(kind, null, null, null, null);
        }
        Money more = agreed.cost() == null || cost.baseline() == null
                ? null
                : agreed.cost().minus(cost.baseline());
        Integer days = agreed.finish() == null || time.baselineFinish() == null
                ? null
                : Math.toIntExact(ChronoUnit.DAYS.between(time.baselineFinish(), agreed.finish()));
        return new Deciders.Matter(kind, null, more, days, null);
    }
}
