package dev.pmo.rules.authority;

import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads from the logs of a scope what touches others. */
final class ConflictReader {

    private static final Set<ChangeState> SETTLED =
            Set.of(ChangeState.APPROVED, ChangeState.REJECTED, ChangeState.MERGED, ChangeState.IMPLEMENTED);
    private static final Set<ChangeOutcome> FINAL =
            Set.of(ChangeOutcome.APPROVED, ChangeOutcome.REJECTED, ChangeOutcome.MERGED);

    private final Scope scope;
    private final LocalDate asOf;
    private final Predicate<ScopeRef> within;
    private final List<ConflictItem> items = new ArrayList<>(0);

    private ConflictReader(Scope scope, LocalDate asOf, Predicate<ScopeRef> within) {
        this.scope = scope;
        this.asOf = asOf;
        this.within = within;
    }

    /** The entries that are not settled and touch what lies outside the scope; none of a scope that has ended. */
    static List<ConflictItem> of(Scope scope, LocalDate asOf, Predicate<ScopeRef> within) {
        if (scope.profile().ended()) {
            return List.of();
        }
        ConflictReader reader = new ConflictReader(scope, asOf, within);
        scope.raid().risks().forEach(reader::risk);
        scope.raid().issues().forEach(reader::issue);
        scope.changes().requests().forEach(reader::change);
        return reader.items;
    }

    private void risk(Risk risk) {
        if (!risk.affects().isEmpty() && risk.status().live()) {
            add(
                    ConflictItem.Kind.RISK,
                    risk.id().value(),
                    risk.title(),
                    risk.affects(),
                    DecisionKind.RISK_ACCEPTANCE,
                    Magnitude.ofRisk(null, risk.statement().category(), expectedCost(risk)),
                    risk.escalation());
        }
    }

    private void issue(Issue issue) {
        if (!issue.affects().isEmpty() && issue.status().live()) {
            add(
                    ConflictItem.Kind.ISSUE,
                    issue.id().value(),
                    issue.title(),
                    issue.affects(),
                    DecisionKind.ISSUE,
                    magnitude(issue.severity(), issue.impact()),
                    issue.escalation());
        }
    }

    private void change(ChangeRequest request) {
        if (request.affects().isEmpty()) {
            return;
        }
        if (!decided(request) && !SETTLED.contains(request.state())) {
            add(
                    ConflictItem.Kind.CHANGE,
                    request.id().value(),
                    request.title(),
                    request.affects(),
                    DecisionKind.of(request),
                    magnitude(
                            request.severity(),
                            request.assessment() == null
                                    ? null
                                    : request.assessment().impact()),
                    request.escalation());
        }
    }

    /** By the last decision that has been taken by then. */
    private boolean decided(ChangeRequest request) {
        ChangeOutcome last = null;
        for (ChangeDecision decision : request.decisions()) {
            LocalDate on = decision.decision().on();
            last = on == null || !on.isAfter(asOf) ? decision.outcome() : last;
        }
        return last != null && FINAL.contains(last);
    }

    /** What an opportunity may gain is no cost that somebody accepts. */
    private static @Nullable Money expectedCost(Risk risk) {
        return risk.nature() == RiskNature.THREAT
                ? risk.findCurrent().flatMap(RiskAssessment::findExpectedValue).orElse(null)
                : null;
    }

    private static Magnitude magnitude(@Nullable IssueSeverity severity, @Nullable Impact impact) {
        return impact == null
                ? Magnitude.of(severity, null, null)
                : Magnitude.of(severity, impact.cost(), impact.finishDays());
    }

    private void add(
            ConflictItem.Kind kind,
            String id,
            String title,
            List<ScopeRef> affects,
            DecisionKind decision,
            Magnitude magnitude,
            @Nullable RecordedEscalation escalation) {
        List<ScopeRef> outside =
                affects.stream().filter(ref -> !within.test(ref)).toList();
        if (!outside.isEmpty()) {
            items.add(new ConflictItem(
                    kind, id, title, scope.ref(), outside, decision, magnitude, answeredBy(escalation)));
        }
    }

    private @Nullable ScopeRef answeredBy(@Nullable RecordedEscalation escalation) {
        return escalation == null || escalation.waiting(asOf) ? null : escalation.to();
    }
}
