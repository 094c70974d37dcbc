package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.gbp;
import static dev.pmo.rules.raid.RaidSamples.issue;
import static dev.pmo.rules.raid.RaidSamples.priced;
import static dev.pmo.rules.raid.RaidSamples.project;
import static dev.pmo.rules.raid.RaidSamples.review;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.id.ActionId;
import dev.pmo.core.id.AssumptionId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.ActionStatus;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.IssueType;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Profile;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a log says of work that goes on, and that it says nothing any more when the work has ended. */
class EndedScopeTest {

    private static final ScopeRef OTHER = ScopeRef.of(ProjectId.of("PJ-8"));

    private static List<Risk> risks() {
        List<Risk> risks = new ArrayList<>(List.of(
                threat("R-1", 5, 5).owner(null).build(),
                threat("R-2", 1, 1).status(RiskStatus.OCCURRED).build(),
                threat("R-3", 1, 1).build(),
                threat("R-4", 1, 1)
                        .status(RiskStatus.CLOSED)
                        .escalation(RaidSamples.handedUp(AS_OF, null))
                        .build()));
        for (int i = 5; i < 12; i++) {
            risks.add(priced("R-" + i, 50, gbp(1_000)).toBuilder()
                    .statement(new RiskStatement(null, null, null, null, "Acme"))
                    .build());
        }
        return risks;
    }

    private static RaidLog log() {
        Issue caused = new Issue(
                IssueId.of("I-3"),
                "Supplier failed",
                IssueType.PROBLEM,
                IssueStatus.OPEN,
                null,
                "Ann",
                AS_OF,
                AS_OF,
                null,
                null,
                RiskId.of("R-3"),
                Impact.none(),
                null);
        Action late =
                new Action(ActionId.of("AC-1"), "Call", ActionStatus.OPEN, null, AS_OF, AS_OF.minusDays(1), null, null);
        Assumption expired = new Assumption(
                AssumptionId.of("A-1"),
                "Prices hold",
                AssumptionStatus.OPEN,
                "Ann",
                AS_OF.minusDays(1),
                null,
                null,
                null,
                null);
        Assumption turned = new Assumption(
                AssumptionId.of("A-2"),
                "Staff stays",
                AssumptionStatus.FALSIFIED,
                "Ann",
                AS_OF,
                null,
                null,
                null,
                null);
        GiveGet others = GiveGet.agreed(
                DependencyId.of("D-1"), "Interface", OTHER, ScopeRef.of(ProjectId.of("PJ-9")), AS_OF, AS_OF);
        return new RaidLog(
                risks(),
                List.of(expired, turned),
                List.of(issue("I-1", IssueSeverity.CRITICAL, AS_OF.minusDays(1)), caused),
                List.of(others),
                List.of(late));
    }

    private static ReviewResult reviewed(LifecycleState state) {
        return review(project("PJ-1").profile(Profile.of(state)).raid(log()).build());
    }

    @Test
    void whileTheWorkGoesOnTheLogIsJudged() {
        assertThat(reviewed(LifecycleState.DELIVERING).findings())
                .extracting(Finding::ruleId)
                .contains(
                        "raid.risk-without-owner",
                        "raid.risk-occurred-without-issue",
                        "raid.occurred-risk-still-live",
                        "raid.issue-overdue",
                        "raid.issue-without-action",
                        "raid.action-overdue",
                        "raid.action-without-owner",
                        "raid.assumption-overdue",
                        "raid.assumption-falsified-without-issue",
                        "raid.dependency-of-others",
                        "raid.closed-before-answer",
                        "raid.concentrated-on-owner",
                        "raid.concentrated-on-supplier");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "STOPPED"})
    void whenItHasEndedNothingIsSaidOfIt(LifecycleState state) {
        assertThat(reviewed(state).findings()).isEmpty();
        assertThat(reviewed(state).gaps()).isEmpty();
    }
}
