package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangePriority;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.testkit.FactsOnly;
import dev.pmo.rules.tolerance.ToleranceModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small change logs, projects and reviews for the tests of this room. */
final class ChangeSamples {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    static final ReviewEngine ENGINE = ReviewEngine.of(List.of(
            new AuthorityModule(),
            new FactsOnly(new RaidModule()),
            new FactsOnly(new ToleranceModule()),
            new ChangeModule()));

    private ChangeSamples() {}

    static Money gbp(long amount) {
        return Money.of("GBP", amount);
    }

    /** A minor change in good order that awaits its decision: assessed in all aspects, ranked, with dates to come. */
    static ChangeRequest.Builder waiting(String id) {
        return ChangeRequest.builder(ChangeId.of(id), "Wider doors")
                .state(ChangeState.WAITING_FOR_APPROVAL)
                .priority(ChangePriority.MUST)
                .effort(2)
                .severity(IssueSeverity.MINOR)
                .funding(ChangeFunding.PROJECT_BUDGET)
                .dates(new ChangeDates(AS_OF.minusDays(10), AS_OF.plusDays(10), null, AS_OF.plusDays(60), null))
                .assessment(assessed(gbp(1_000), 0));
    }

    static ChangeAssessment assessed(@Nullable Money cost, @Nullable Integer days) {
        Impact impact =
                new Impact(cost, days, BigDecimal.ZERO, BigDecimal.ZERO, gbp(0), gbp(0), "More staff through the door");
        Impact ifNotDone = new Impact(null, null, null, null, gbp(-500), null, null);
        return new ChangeAssessment("Ann", AS_OF.minusDays(5), impact, ifNotDone, List.of());
    }

    static ChangeRequest.Builder approved(String id, String authority) {
        return waiting(id)
                .state(ChangeState.APPROVED)
                .decisions(List.of(decided(ChangeOutcome.APPROVED, authority, AS_OF.minusDays(2))));
    }

    static ChangeDecision decided(ChangeOutcome outcome, @Nullable String authority, @Nullable LocalDate on) {
        return ChangeDecision.of(outcome, new RecordedDecision("Bob", authority, on, null, "because"));
    }

    static ChangeDecision mergedInto(String id) {
        return new ChangeDecision(
                ChangeOutcome.MERGED,
                RecordedDecision.of("Bob", "change authority", AS_OF.minusDays(2)),
                ChangeId.of(id));
    }

    static Project.Builder project(String id, ChangeRequest... requests) {
        return Project.builder(ProjectId.of(id), "Project " + id)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .changes(ChangeLog.of(List.of(requests)));
    }

    static Project project(ChangeBudget budget, ChangeRequest... requests) {
        return project("PJ-1").changes(new ChangeLog(List.of(requests), budget)).build();
    }

    static Programme programme(Project... projects) {
        return Programme.builder(ProgrammeId.of("PG-1"), "Programme")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .projects(List.of(projects))
                .build();
    }

    static Portfolio portfolio(Programme... programmes) {
        return Portfolio.builder(PortfolioId.of("PF-1"), "Portfolio")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .programmes(List.of(programmes))
                .build();
    }

    static ReviewResult review(Scope scope) {
        return review(scope, PolicySet.defaults());
    }

    static ReviewResult review(Scope scope, ChangePolicy policy) {
        return review(scope, PolicySet.defaults().with(ChangePolicy.TYPE, policy));
    }

    static ReviewResult review(Scope scope, PolicySet policies) {
        return ENGINE.review(ReviewRequest.of(scope, AS_OF).withPolicies(policies))
                .result()
                .requireComplete();
    }

    static ReviewResult review(ChangeRequest.Builder request) {
        return review(project("PJ-1", request.build()).build());
    }

    static List<Finding> found(ReviewResult result, String rule) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().equals("change." + rule))
                .toList();
    }

    static List<String> texts(ReviewResult result, String rule) {
        return found(result, rule).stream().map(Finding::text).toList();
    }

    /** All that the module says, by rule and subject. */
    static List<String> said(ReviewResult result) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().startsWith("change."))
                .map(finding -> finding.ruleId().substring("change.".length()) + " " + finding.subject())
                .toList();
    }

    static List<String> gaps(ReviewResult result) {
        return result.gaps().stream()
                .filter(gap -> gap.source().startsWith("change."))
                .map(Gap::reason)
                .distinct()
                .toList();
    }
}
