package dev.pmo.rules.tolerance;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Magnitude;
import dev.pmo.rules.authority.Rung;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide on the exceptions of a scope: whether a decision was for the authority in whose name it was taken.
 *
 * <p>The level above a scope has set its tolerances, and decides beyond them. This class is immutable and thread-safe.
 *
 * @param ladder the ladder in force at the scope
 * @param scope the scope whose exceptions they are
 * @param above the scope above it; {@code null} if that is not known, or if there is none
 */
public record Entitlement(
        AuthorityLadder ladder, Scope scope, @Nullable ScopeRef above) {

    /** Checks what is needed. */
    public Entitlement {
        Objects.requireNonNull(ladder, "ladder");
        Objects.requireNonNull(scope, "scope");
    }

    /**
     * What a decision lacks.
     *
     * @param reason why it was not for that authority
     * @param level the lowest level that it is for; {@code null} if nobody on the ladder may decide it
     */
    record Lack(String reason, @Nullable Level level) {}

    /**
     * Why the decision on an exception was not for the authority in whose name it was taken.
     *
     * @param report the exception
     * @return the reason, such as {@code it is for the programme board}; nothing if the decision was for them, if
     *     there is none, or if it names no authority, so that nobody can tell
     */
    public Optional<String> findLacking(ExceptionReport report) {
        return Optional.ofNullable(lacking(report)).map(Lack::reason);
    }

    /**
     * Why a decision was not for the authority in whose name it was taken; nothing if it was, or if no authority is
     * named, so that nobody can tell.
     */
    @Nullable
    Lack lacking(ExceptionReport report) {
        ExceptionDecision decision = report.decision();
        String name = decision == null ? "" : Copies.text(decision.decision().authority());
        if (decision == null || name.isEmpty()) {
            return null;
        }
        Optional<Rung> rung = ladder.find(name);
        Level least = leastLevel(report);
        if (rung.isEmpty() && ladder.isBeyond(name)) {
            return null;
        }
        if (rung.isEmpty()) {
            return new Lack("it is not on the ladder of authorities", least);
        }
        if (rung.get().level().compareTo(least) < 0) {
            return new Lack("the decision is for the level " + ReportScene.word(least), least);
        }
        Matter matter = matter(report, decision);
        if (!matter.decidedBy(rung.get())) {
            return routed("", matter, least);
        }
        String beyond = matter.granting.findBeyond(rung.get()).orElse(null);
        return beyond == null ? null : routed(beyond + "; ", matter, least);
    }

    /** Who may decide instead. */
    private Lack routed(String reason, Matter matter, Level least) {
        for (Rung rung : ladder.rungs()) {
            if (rung.level().compareTo(least) >= 0
                    && matter.decidedBy(rung)
                    && matter.granting.findBeyond(rung).isEmpty()) {
                return new Lack(reason + "it is for the " + rung.name(), rung.level());
            }
        }
        String beyond = ladder.beyond() == null ? "nobody on the ladder may decide it" : "it is for " + ladder.beyond();
        return new Lack(reason + beyond, null);
    }

    /** What is to be decided: of which kinds, how much of it, and with which tolerances. */
    private record Matter(AuthorityLadder ladder, List<DecisionKind> kinds, Magnitude magnitude, Granting granting) {

        boolean decidedBy(Rung rung) {
            for (DecisionKind kind : kinds) {
                if (!ladder.mayDecide(rung.name(), kind, magnitude)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Who decides on an exception and sets tolerances with it decides both. */
    private Matter matter(ExceptionReport report, ExceptionDecision decision) {
        Granting granting = Granting.of(ladder, scope, report, decision);
        List<DecisionKind> kinds = decision.outcome() == ExceptionOutcome.NEW_TOLERANCE || granting.sets()
                ? List.of(DecisionKind.EXCEPTION, DecisionKind.TOLERANCE)
                : List.of(DecisionKind.EXCEPTION);
        return new Matter(ladder, kinds, magnitude(report, decision), granting);
    }

    /** The lowest level that may decide: that which it was handed to, else the one that set the tolerance. */
    private Level leastLevel(ExceptionReport report) {
        if (report.stage() != null) {
            return scope.level();
        }
        if (report.escalation() != null) {
            return report.escalation().to().level();
        }
        if (above != null) {
            return above.level();
        }
        return scope.level() == Level.PROJECT ? Level.PROGRAMME : scope.level();
    }

    /** How much is decided: the effect of the option taken, else what was agreed beyond the baseline. */
    private Magnitude magnitude(ExceptionReport report, ExceptionDecision decision) {
        for (ExceptionOption option : report.options()) {
            if (option.name().equals(decision.option())) {
                return Magnitude.of(
                        null, option.impact().cost(), option.impact().finishDays());
            }
        }
        AgreedFigures agreed = decision.agreed();
        Stage stage = report.stage() == null ? null : ReportScene.stage(scope, report.stage());
        if (agreed == null || (report.stage() != null && stage == null)) {
            return Magnitude.unknown();
        }
        CostPosition cost = stage == null ? scope.position().cost() : stage.cost();
        TimePosition time = stage == null ? scope.position().time() : stage.time();
        return Magnitude.of(
                null, beyond(cost.baseline(), agreed.cost()), beyond(time.baselineFinish(), agreed.finish()));
    }

    private static @Nullable Money beyond(@Nullable Money baseline, @Nullable Money agreed) {
        return baseline == null || agreed == null || !agreed.sameCurrencyAs(baseline) ? null : agreed.minus(baseline);
    }

    private static @Nullable Integer beyond(@Nullable LocalDate baseline, @Nullable LocalDate agreed) {
        return baseline == null || agreed == null ? null : Dates.days(baseline, agreed);
    }
}
