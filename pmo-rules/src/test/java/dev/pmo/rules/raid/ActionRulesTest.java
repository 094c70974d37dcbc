package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.found;
import static dev.pmo.rules.raid.RaidSamples.gaps;
import static dev.pmo.rules.raid.RaidSamples.issue;
import static dev.pmo.rules.raid.RaidSamples.programme;
import static dev.pmo.rules.raid.RaidSamples.project;
import static dev.pmo.rules.raid.RaidSamples.review;
import static dev.pmo.rules.raid.RaidSamples.texts;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.id.ActionId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.ActionStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionRulesTest {

    private static Action action(
            ActionStatus status, @Nullable String owner, @Nullable LocalDate due, @Nullable String about) {
        return new Action(
                ActionId.of("AC-1"), "Call the supplier", status, owner, AS_OF.minusDays(30), due, null, about);
    }

    private static ReviewResult with(Action action) {
        return review(project("PJ-1")
                .raid(RaidLog.none()
                        .withIssues(List.of(issue("I-1", IssueSeverity.SIGNIFICANT, AS_OF)))
                        .withActions(List.of(action)))
                .build());
    }

    @Test
    void anOpenActionHasAnOwnerAndADate() {
        ReviewResult bare = with(action(ActionStatus.OPEN, " ", null, "I-1"));

        assertThat(texts(bare, "action-without-owner")).containsExactly("Action AC-1 'Call the supplier' has no owner");
        assertThat(texts(bare, "action-without-date"))
                .containsExactly("Action AC-1 'Call the supplier' has no due date");
        assertThat(with(action(ActionStatus.OPEN, "Ann", AS_OF, "I-1")).findings())
                .isEmpty();
    }

    @Test
    void anActionIsOverdueFromTheDayAfterItWasDue() {
        assertThat(found(with(action(ActionStatus.OPEN, "Ann", AS_OF, "I-1")), "action-overdue"))
                .isEmpty();
        assertThat(texts(with(action(ActionStatus.OPEN, "Ann", AS_OF.minusDays(1), "I-1")), "action-overdue"))
                .containsExactly(
                        "Action AC-1 'Call the supplier' was due on 2026-03-01, before 2026-03-02, and is open;"
                                + " it is about I-1");
        assertThat(found(with(action(ActionStatus.CANCELLED, null, AS_OF.minusDays(1), "I-1")), "action-overdue"))
                .isEmpty();
    }

    @Test
    void anIssueOfSomeSeverityIsAnsweredByAnOpenAction() {
        assertThat(found(with(action(ActionStatus.OPEN, "Ann", AS_OF, "I-1")), "issue-without-action"))
                .isEmpty();
        assertThat(texts(with(action(ActionStatus.CANCELLED, "Ann", AS_OF, "I-1")), "issue-without-action"))
                .containsExactly(
                        "Issue I-1 'Server lost' is significant, at or above significant, and no open action is about"
                                + " it");
        assertThat(found(
                        review(project("PJ-1")
                                .raid(RaidLog.none()
                                        .withIssues(List.of(issue("I-1", IssueSeverity.MINOR, AS_OF)))
                                        .withActions(List.of(action(ActionStatus.OPEN, "Ann", AS_OF, null))))
                                .build()),
                        "issue-without-action"))
                .isEmpty();
    }

    @Test
    void aLogWithoutActionsIsAGapAndNoFinding() {
        Project project = project("PJ-1")
                .raid(RaidLog.none().withIssues(List.of(issue("I-1", IssueSeverity.MAJOR, AS_OF))))
                .build();

        assertThat(found(review(project), "issue-without-action")).isEmpty();
        assertThat(gaps(review(project), "issue-without-action")).containsExactly("no actions are recorded");
    }

    @Test
    void anOpenActionIsAsGoodAsAPlannedControl() {
        RaidLog severe =
                RaidLog.ofRisks(List.of(threat("R-1", 5, 5).controls(List.of()).build()));
        RaidLog answered = severe.withActions(List.of(action(ActionStatus.OPEN, "Ann", AS_OF, "R-1")));

        assertThat(withoutAction(severe)).hasSize(1);
        assertThat(withoutAction(answered)).isEmpty();
        assertThat(aboveAppetite(severe)).hasSize(1);
        assertThat(aboveAppetite(answered)).isEmpty();
    }

    private static List<Finding> withoutAction(RaidLog log) {
        return found(
                review(programme(List.of()).toBuilder().raid(log).build()), "risk-outside-tolerance-without-action");
    }

    private static List<Finding> aboveAppetite(RaidLog log) {
        RaidPolicy byAppetite = RaidPolicy.DEFAULTS.withEscalateOn(List.of(EscalationReason.APPETITE));
        return found(review(project("PJ-1").raid(log).build(), byAppetite), "risk-above-appetite");
    }

    @Test
    void aDependencyIsListedByItsSides() {
        ScopeRef self = ScopeRef.of(ProjectId.of("PJ-1"));
        ScopeRef second = ScopeRef.of(ProjectId.of("PJ-2"));
        ScopeRef third = ScopeRef.of(ProjectId.of("PJ-3"));

        assertThat(listed(self, second)).isEmpty();
        assertThat(listed(second, self)).isEmpty();
        assertThat(listed(second, third))
                .containsExactly(
                        "Dependency D-1 'Interface' leads from PROJECT:PJ-2 to PROJECT:PJ-3; neither lies within"
                                + " this scope");
    }

    private static List<String> listed(ScopeRef giver, ScopeRef receiver) {
        GiveGet dependency = GiveGet.agreed(DependencyId.of("D-1"), "Interface", giver, receiver, AS_OF, AS_OF);
        return texts(
                review(project("PJ-1")
                        .raid(RaidLog.none().withDependencies(List.of(dependency)))
                        .build()),
                "dependency-of-others");
    }
}
