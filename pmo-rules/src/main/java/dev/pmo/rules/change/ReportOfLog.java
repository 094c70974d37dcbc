package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeType;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.BudgetDraw;
import dev.pmo.rules.authority.Rung;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up one log for the report. */
final class ReportOfLog {

    private final ScopeRef scope;
    private final ChangePolicy policy;
    private final AuthorityLadder ladder;
    private final BudgetDraw draw;
    private final Map<ChangeType, ChangeCounts> types = new EnumMap<>(ChangeType.class);
    private final List<Money> approvedCost = new ArrayList<>();
    private final List<Money> pendingCost = new ArrayList<>();
    private final List<AboveAuthority> above = new ArrayList<>();
    private final List<SignificantChange> significant = new ArrayList<>();
    private ChangeCounts counts = ChangeCounts.none();
    private LeadTimes leadTimes = LeadTimes.none();
    private long approvedDays;
    private long pendingDays;
    private int early;

    private ReportOfLog(Scope scope, ChangePolicy policy, AuthorityLadder ladder) {
        this.scope = scope.ref();
        this.policy = policy;
        this.ladder = ladder;
        this.draw = ApprovedChanges.draw(scope.changes().requests(), policy.procedure(), ladder);
    }

    static ChangeControlReport of(Scope scope, ChangePolicy policy, AuthorityLadder ladder) {
        ChangeLog log = scope.changes();
        if (log.equals(ChangeLog.none())) {
            return ChangeControlReport.none();
        }
        ReportOfLog report = new ReportOfLog(scope, policy, ladder);
        log.requests().forEach(report::read);
        return report.result(ChangeBurn.of(log, policy.procedure()));
    }

    private void read(ChangeRequest request) {
        ChangeStanding standing = policy.procedure().standing(request.state());
        ChangeCounts one = ChangeCounts.one(standing);
        counts = counts.plus(one);
        types.merge(request.type(), one, ChangeCounts::plus);
        boolean approved = ApprovedChanges.approved(request, policy.procedure());
        boolean pending = standing != null && standing.pending();
        if (approved) {
            approvedDays += days(request, approvedCost);
        } else if (pending) {
            pendingDays += days(request, pendingCost);
        }
        leadTime(request);
        if (EarlyDeeds.find(request, policy.procedure()).isPresent()) {
            early++;
        }
        above(request);
        if (standing != null && !standing.ends() && significant(request)) {
            significant.add(significant(request, request.assessment()));
        }
    }

    private static long days(ChangeRequest request, List<Money> costs) {
        ChangeAssessment assessment = request.assessment();
        Impact impact = assessment == null ? Impact.none() : assessment.impact();
        if (impact.cost() != null) {
            costs.add(impact.cost());
        }
        return impact.finishDays() == null ? 0 : impact.finishDays();
    }

    /** From raised to the last decision, where both have a day. */
    private void leadTime(ChangeRequest request) {
        LocalDate raised = request.dates().raised();
        LocalDate decided =
                request.findDecision().map(decision -> decision.decision().on()).orElse(null);
        if (raised != null && decided != null && !decided.isBefore(raised)) {
            leadTimes = leadTimes.plus(LeadTimes.of(ChronoUnit.DAYS.between(raised, decided)));
        }
    }

    private void above(ChangeRequest request) {
        for (DecisionProblem problem : ChangeAuthority.problems(request, ladder, draw)) {
            String authority = problem.decision().decision().authority();
            if (problem.kind() == DecisionProblem.Kind.ABOVE_AUTHORITY && authority != null) {
                Rung needed = problem.needed();
                above.add(new AboveAuthority(
                        scope,
                        request.id(),
                        authority,
                        problem.limit(),
                        needed == null ? ladder.beyond() : needed.name()));
            }
        }
    }

    private boolean significant(ChangeRequest request) {
        boolean grave = request.severity() != null && request.severity().compareTo(policy.significantFrom()) >= 0;
        Money from = policy.significantCost();
        ChangeAssessment assessment = request.assessment();
        Money cost = assessment == null ? null : assessment.impact().cost();
        return grave
                || (from != null
                        && cost != null
                        && from.sameCurrencyAs(cost)
                        && cost.abs().compareTo(from) >= 0);
    }

    private SignificantChange significant(ChangeRequest request, @Nullable ChangeAssessment assessment) {
        return new SignificantChange(
                scope,
                request.id(),
                request.title(),
                request.type(),
                request.state(),
                request.severity(),
                assessment == null ? Impact.none() : assessment.impact(),
                assessment == null ? Impact.none() : assessment.impactIfNotDone());
    }

    private ChangeControlReport result(ChangeBurn burn) {
        List<TypeCount> byType = new ArrayList<>();
        types.forEach((type, sum) -> byType.add(new TypeCount(type, sum)));
        above.sort(Comparator.comparing(AboveAuthority::id).thenComparing(AboveAuthority::toString));
        significant.sort(Comparator.comparing(SignificantChange::id).thenComparing(SignificantChange::toString));
        return new ChangeControlReport(
                1,
                counts,
                byType,
                Sums.of(approvedCost),
                Sums.of(pendingCost),
                approvedDays,
                pendingDays,
                leadTimes,
                above,
                early,
                BurnTotals.of(burn),
                significant);
    }
}
