package dev.pmo.rules.raid;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Control;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Small risks, projects and reviews for the tests of this room. */
final class RaidSamples {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);
    static final ScopeRef PROJECT = ScopeRef.of(ProjectId.of("PJ-1"));
    static final ScopeRef PROGRAMME = ScopeRef.of(ProgrammeId.of("PG-1"));
    static final ScopeRef PORTFOLIO = ScopeRef.of(PortfolioId.of("PF-1"));

    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new AuthorityModule(), new RaidModule()));

    private RaidSamples() {}

    /** A threat in good order: owned, reviewed yesterday, with a planned control that is not yet due. */
    static Risk.Builder threat(String id, int likelihood, int impact) {
        return Risk.builder(RiskId.of(id), "Supplier fails")
                .owner("Ann")
                .inherent(RiskAssessment.of(likelihood, impact))
                .controls(List.of(new Control("Second supplier", ControlState.PLANNED, "Bob", AS_OF.plusDays(90))))
                .dates(dates(AS_OF.plusDays(300)));
    }

    static RiskDates dates(@Nullable LocalDate proximity) {
        return new RiskDates(AS_OF.minusDays(60), AS_OF.minusDays(1), AS_OF.plusDays(30), proximity, null, null);
    }

    static Risk priced(String id, int percent, Money cost) {
        return threat(id, 1, 1)
                .inherent(RiskAssessment.of(1, 1, Probability.ofPercent(percent), cost))
                .build();
    }

    static Money gbp(long amount) {
        return Money.of("GBP", amount);
    }

    static Control control(ControlState state) {
        return new Control("Second supplier", state, "Bob", AS_OF.plusDays(90));
    }

    static RecordedEscalation handedUp(LocalDate due, @Nullable LocalDate answered) {
        return new RecordedEscalation(PROGRAMME, due.minusDays(10), "too big", "decide", due, answered, null);
    }

    static Issue issue(String id, IssueSeverity severity, LocalDate target) {
        return Issue.problem(IssueId.of(id), "Server lost", severity, "Ann", AS_OF.minusDays(20), target);
    }

    static Project.Builder project(String id) {
        return Project.builder(ProjectId.of(id), "Project " + id)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("SRO of " + id, "Board of " + id));
    }

    static Project project(Risk... risks) {
        return project("PJ-1").raid(RaidLog.ofRisks(List.of(risks))).build();
    }

    static Programme programme(List<Risk> own, Project... projects) {
        return Programme.builder(ProgrammeId.of("PG-1"), "Programme")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("SRO of PG-1", "Board of PG-1"))
                .raid(RaidLog.ofRisks(own))
                .projects(List.of(projects))
                .build();
    }

    static Portfolio portfolio(Programme... programmes) {
        return Portfolio.builder(PortfolioId.of("PF-1"), "Portfolio")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("SRO of PF-1", "Board of PF-1"))
                .programmes(List.of(programmes))
                .build();
    }

    static ReviewResult review(Scope scope) {
        return review(scope, PolicySet.defaults());
    }

    static ReviewResult review(Scope scope, RaidPolicy policy) {
        return review(scope, PolicySet.defaults().with(RaidPolicy.TYPE, policy));
    }

    static ReviewResult review(Scope scope, PolicySet policies) {
        return ENGINE.review(ReviewRequest.of(scope, AS_OF).withPolicies(policies))
                .result()
                .requireComplete();
    }

    static Review reviewed(Scope scope, PolicySet policies) {
        return ENGINE.review(ReviewRequest.of(scope, AS_OF).withPolicies(policies));
    }

    static ReviewResult reviewSince(Scope previous, Scope scope) {
        return ENGINE.review(ReviewRequest.of(scope, AS_OF).withPrevious(previous))
                .result()
                .requireComplete();
    }

    /** A ladder of one board a level, which accepts risks of any band up to an expected cost. */
    static PolicySet limited(@Nullable Money project, @Nullable Money programme) {
        return PolicySet.defaults()
                .with(
                        AuthorityPolicy.TYPE,
                        new AuthorityPolicy(AuthorityLadder.of(List.of(
                                accepting("project board", Level.PROJECT, project),
                                accepting("programme board", Level.PROGRAMME, programme),
                                accepting("portfolio board", Level.PORTFOLIO, null)))));
    }

    private static Rung accepting(String name, Level level, @Nullable Money upTo) {
        List<AppetiteLimit> appetites =
                upTo == null ? List.of() : List.of(new AppetiteLimit(null, RiskBand.VERY_HIGH, upTo));
        return Rung.of(name, level, List.of(DecisionKind.values())).withAppetites(appetites);
    }

    static List<Finding> found(ReviewResult result, String rule) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().equals("raid." + rule))
                .toList();
    }

    static DecisionRequest decision(Finding finding) {
        return Objects.requireNonNull(finding.decision(), "no decision is wanted");
    }

    static List<String> texts(ReviewResult result, String rule) {
        return found(result, rule).stream().map(Finding::text).toList();
    }

    static List<String> gaps(ReviewResult result, String source) {
        return result.gaps().stream()
                .filter(gap -> gap.source().equals("raid." + source))
                .map(Gap::reason)
                .toList();
    }
}
