package dev.pmo.rules.peer;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.ActionStatus;
import dev.pmo.core.raid.Control;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.raid.RaidPolicy;
import dev.pmo.rules.raid.RiskScore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each log by itself has to say: owners, dates, assessments, controls, issues and actions. */
final class RaidByHand {

    /** The rules that are worked out here. */
    static final Set<String> RULES = Set.of(
            "raid.risk-without-owner",
            "raid.risk-not-assessed",
            "raid.risk-overdue",
            "raid.risk-imminent",
            "raid.risk-review-overdue",
            "raid.risk-ageing",
            "raid.risk-window-open",
            "raid.risk-target-keeps-moving",
            "raid.risk-affects-others",
            "raid.residual-credit-without-control",
            "raid.residual-worse-than-inherent",
            "raid.target-worse-than-residual",
            "raid.risk-target-not-reached",
            "raid.control-overdue",
            "raid.issue-without-owner",
            "raid.issue-overdue",
            "raid.issue-severe",
            "raid.issue-without-action",
            "raid.action-without-owner",
            "raid.action-without-date",
            "raid.action-overdue");

    private final Tree tree;
    private final LocalDate asOf;
    private final List<Line> lines = new ArrayList<>();

    RaidByHand(Tree tree, LocalDate asOf) {
        this.tree = tree;
        this.asOf = asOf;
        for (Scope scope : tree.upwards()) {
            if (!scope.profile().ended()) {
                judge(scope);
            }
        }
    }

    /** The findings, in no order. */
    List<Line> lines() {
        return lines;
    }

    private void judge(Scope scope) {
        RaidPolicy policy = tree.policy(RaidPolicy.TYPE, scope);
        for (Risk risk : scope.raid().risks()) {
            if (risk.status().live()) {
                Told told = (rule, holds) -> tell(rule, holds, scope, risk.id());
                dates(risk, policy, told);
                assessments(risk, policy, told);
                told.tell("raid.risk-without-owner", blank(risk.owner()));
                told.tell("raid.risk-affects-others", affectsOthers(scope, risk));
            }
        }
        for (Issue issue : scope.raid().issues()) {
            if (issue.status().live()) {
                issue(scope, issue, policy);
            }
        }
        for (Action action : scope.raid().actions()) {
            if (action.status() == ActionStatus.OPEN) {
                tell("raid.action-without-owner", blank(action.owner()), scope, action.id());
                tell("raid.action-without-date", action.due() == null, scope, action.id());
                tell("raid.action-overdue", before(action.due(), asOf), scope, action.id());
            }
        }
    }

    /** Takes down that a rule speaks of an item, where it does. */
    private interface Told {
        void tell(String rule, boolean holds);
    }

    private void tell(String rule, boolean holds, Scope scope, Object subject) {
        if (holds) {
            lines.add(Line.of(rule, scope, subject));
        }
    }

    private void dates(Risk risk, RaidPolicy policy, Told told) {
        RiskDates dates = risk.dates();
        RiskScore score = Scores.score(risk, policy);
        boolean serious = score != null && score.band().atLeast(policy.attentionBand());
        LocalDate soon = asOf.plusDays(policy.periods().proximityDays());
        told.tell("raid.risk-overdue", before(dates.target(), asOf));
        told.tell(
                "raid.risk-imminent",
                serious && dates.proximity() != null && !dates.proximity().isAfter(soon));
        told.tell("raid.risk-review-overdue", before(reviewDue(dates, policy), asOf));
        told.tell(
                "raid.risk-ageing",
                dates.identified() != null
                        && ChronoUnit.DAYS.between(dates.identified(), asOf)
                                > policy.periods().ageingDays());
        boolean seenSince = dates.lastReviewed() != null && !before(dates.lastReviewed(), dates.proximity());
        told.tell("raid.risk-window-open", before(dates.proximity(), asOf) && !seenSince);
        told.tell("raid.risk-target-keeps-moving", moves(dates) > policy.targetMoves());
    }

    /** The day that was agreed, else an interval after the last look, else after it was raised. */
    private static @Nullable LocalDate reviewDue(RiskDates dates, RaidPolicy policy) {
        LocalDate last = dates.lastReviewed() == null ? dates.identified() : dates.lastReviewed();
        if (dates.nextReview() != null || last == null) {
            return dates.nextReview();
        }
        return last.plusDays(policy.periods().reviewIntervalDays());
    }

    private static int moves(RiskDates dates) {
        List<LocalDate> all = new ArrayList<>(dates.earlierTargets());
        if (dates.target() != null) {
            all.add(dates.target());
        }
        int moves = 0;
        for (int i = 1; i < all.size(); i++) {
            moves += all.get(i).equals(all.get(i - 1)) ? 0 : 1;
        }
        return moves;
    }

    private void assessments(Risk risk, RaidPolicy policy, Told told) {
        boolean threat = risk.nature() == RiskNature.THREAT;
        RiskScore current = Scores.score(risk, policy);
        RiskScore inherent = Scores.score(risk, risk.inherent(), policy);
        RiskScore residual = Scores.score(risk, risk.residual(), policy);
        RiskScore target = Scores.score(risk, risk.target(), policy);
        boolean working = Scores.has(risk, ControlState.IN_PLACE);
        boolean planned = Scores.has(risk, ControlState.PLANNED);
        LocalDate raised = risk.dates().identified();
        boolean fresh = risk.status() == RiskStatus.PROPOSED
                && Scores.current(risk) == null
                && raised != null
                && !before(raised, asOf.minusDays(policy.periods().reviewIntervalDays()));
        told.tell("raid.risk-not-assessed", current == null && !fresh);
        told.tell("raid.residual-credit-without-control", !working && worse(inherent, residual, threat));
        boolean explained =
                risk.acceptance() != null && !blank(risk.acceptance().reason());
        told.tell("raid.residual-worse-than-inherent", !explained && worse(residual, inherent, threat));
        told.tell("raid.target-worse-than-residual", threat && worse(target, current, threat));
        told.tell("raid.risk-target-not-reached", threat && working && !planned && worse(current, target, threat));
        for (Control control : risk.controls()) {
            if (control.state() == ControlState.PLANNED && before(control.due(), asOf)) {
                told.tell("raid.control-overdue", true);
                return;
            }
        }
    }

    /** Of a threat the higher score is worse, of an opportunity the lower one. */
    private static boolean worse(@Nullable RiskScore one, @Nullable RiskScore other, boolean threat) {
        return one != null && other != null && (threat ? one.compareTo(other) > 0 : one.compareTo(other) < 0);
    }

    private boolean affectsOthers(Scope scope, Risk risk) {
        for (ScopeRef affected : risk.affects()) {
            if (!tree.within(affected, scope)) {
                return true;
            }
        }
        return false;
    }

    private void issue(Scope scope, Issue issue, RaidPolicy policy) {
        IssueSeverity severity = issue.severity();
        tell("raid.issue-without-owner", blank(issue.owner()), scope, issue.id());
        LocalDate late = asOf.minusDays(policy.periods().issueGraceDays());
        tell("raid.issue-overdue", before(issue.target(), late), scope, issue.id());
        boolean severe = severity != null && severity.compareTo(IssueSeverity.MAJOR) >= 0;
        tell("raid.issue-severe", severe, scope, issue.id());
        boolean weighty = severity != null && severity.compareTo(policy.actionSeverity()) >= 0;
        boolean records = !scope.raid().actions().isEmpty();
        tell("raid.issue-without-action", weighty && records && !answered(scope, issue.id()), scope, issue.id());
    }

    /** Whether an open action is about an item. */
    static boolean answered(Scope scope, Object item) {
        for (Action action : scope.raid().actions()) {
            if (action.status() == ActionStatus.OPEN && Objects.equals(action.about(), item.toString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Whether there is a day that lies before another. */
    private static boolean before(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
