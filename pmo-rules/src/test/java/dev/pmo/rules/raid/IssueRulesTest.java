package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.decision;
import static dev.pmo.rules.raid.RaidSamples.found;
import static dev.pmo.rules.raid.RaidSamples.gaps;
import static dev.pmo.rules.raid.RaidSamples.handedUp;
import static dev.pmo.rules.raid.RaidSamples.issue;
import static dev.pmo.rules.raid.RaidSamples.project;
import static dev.pmo.rules.raid.RaidSamples.review;
import static dev.pmo.rules.raid.RaidSamples.texts;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.AssumptionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssueRulesTest {

    private static ReviewResult with(Issue... issues) {
        return review(
                project("PJ-1").raid(RaidLog.none().withIssues(List.of(issues))).build());
    }

    private static ReviewResult with(RaidLog log) {
        return review(project("PJ-1").raid(log).build());
    }

    private static Issue changed(
            Issue issue, IssueStatus status, @Nullable String owner, @Nullable RecordedEscalation escalation) {
        return new Issue(
                issue.id(),
                issue.title(),
                null,
                status,
                issue.severity(),
                owner,
                issue.raised(),
                issue.target(),
                null,
                null,
                issue.cause(),
                null,
                escalation);
    }

    private static Assumption assumption(
            AssumptionStatus status, @Nullable LocalDate validateBy, @Nullable String risk) {
        return new Assumption(
                AssumptionId.of("A-1"),
                "Prices hold",
                status,
                "Ann",
                validateBy,
                null,
                risk == null ? null : RiskId.of(risk),
                null,
                null);
    }

    @Test
    void anIssueWithoutOwnerIsFoundWhileItIsLive() {
        Issue minor = issue("I-1", IssueSeverity.MINOR, AS_OF);

        assertThat(texts(with(changed(minor, IssueStatus.OPEN, null, null)), "issue-without-owner"))
                .containsExactly("Issue I-1 'Server lost' has no owner");
        assertThat(found(with(changed(minor, IssueStatus.CLOSED, null, null)), "issue-without-owner"))
                .isEmpty();
        assertThat(with(minor).findings()).isEmpty();
    }

    @Test
    void anIssueIsOverdueFromTheDayAfterItsTargetDate() {
        assertThat(texts(with(issue("I-1", IssueSeverity.MINOR, AS_OF.minusDays(1))), "issue-overdue"))
                .containsExactly("Issue I-1 'Server lost' was to be dealt with by 2026-03-01, with 0 days of grace,"
                        + " before 2026-03-02");
        assertThat(found(with(issue("I-1", IssueSeverity.MINOR, AS_OF)), "issue-overdue"))
                .isEmpty();
    }

    @Test
    void graceMovesTheBoundary() {
        RaidPolicy policy = RaidPolicy.DEFAULTS.withPeriods(new ResponseDays(1, 1, 1), new RaidPeriods(31, 31, 5, 365));
        var late = project("PJ-1")
                .raid(RaidLog.none().withIssues(List.of(issue("I-1", IssueSeverity.MINOR, AS_OF.minusDays(6)))))
                .build();
        var within = project("PJ-1")
                .raid(RaidLog.none().withIssues(List.of(issue("I-1", IssueSeverity.MINOR, AS_OF.minusDays(5)))))
                .build();

        assertThat(found(review(late, policy), "issue-overdue")).hasSize(1);
        assertThat(found(review(within, policy), "issue-overdue")).isEmpty();
    }

    @Test
    void anOverdueIssueIsHandedUpFromMajorOn() {
        LocalDate late = AS_OF.minusDays(1);

        assertThat(found(with(issue("I-1", IssueSeverity.SIGNIFICANT, late)), "issue-overdue"))
                .extracting(Finding::escalated)
                .containsExactly(false);
        assertThat(found(with(issue("I-1", IssueSeverity.MAJOR, late)), "issue-overdue"))
                .extracting(Finding::escalated)
                .containsExactly(true);
    }

    @Test
    void aCriticalIssueGoesToTheLevelAboveAMajorOneToTheBoardAndASignificantOneStays() {
        Finding critical = found(with(issue("I-1", IssueSeverity.CRITICAL, AS_OF)), "issue-severe")
                .get(0);
        Finding major = found(with(issue("I-1", IssueSeverity.MAJOR, AS_OF)), "issue-severe")
                .get(0);

        assertThat(critical.escalated()).isTrue();
        assertThat(critical.text())
                .isEqualTo("Issue I-1 'Server lost' is critical, for the level above; an answer is due within 2 days");
        assertThat(major.escalated()).isFalse();
        assertThat(decision(major).decider()).isEqualTo("Board of PJ-1");
        assertThat(decision(major).due()).isEqualTo(AS_OF.plusDays(5));
        assertThat(found(with(issue("I-1", IssueSeverity.SIGNIFICANT, AS_OF)), "issue-severe"))
                .isEmpty();
    }

    @Test
    void anIssueThatWasHandedUpWaitsAndIsLateWhenTheAnswerIs() {
        Issue waiting = changed(
                issue("I-1", IssueSeverity.CRITICAL, AS_OF),
                IssueStatus.OPEN,
                "Ann",
                handedUp(AS_OF.minusDays(1), null));
        ReviewResult result = with(waiting);

        assertThat(found(result, "issue-severe")).extracting(Finding::escalated).containsExactly(false);
        assertThat(found(result, "escalation-unanswered"))
                .extracting(Finding::subject)
                .containsExactly("issue I-1");
    }

    @Test
    void missingDatesAndSeveritiesAreGaps() {
        Issue bare = new Issue(
                IssueId.of("I-1"), "Server lost", null, null, null, "Ann", null, null, null, null, null, null, null);

        assertThat(gaps(with(bare), "issue-overdue"))
                .containsExactly("no target date is recorded for the live issues: I-1");
        assertThat(gaps(with(bare), "issue-severe"))
                .containsExactly("no severity is recorded for the live issues: I-1");
    }

    @Test
    void twoIssuesOfOneIdentifierAreAnsweredOnce() {
        Issue minor = issue("I-1", IssueSeverity.MINOR, AS_OF.minusDays(1));
        Issue major = issue("I-1", IssueSeverity.MAJOR, AS_OF.minusDays(1));

        assertThat(found(with(minor, major), "issue-overdue"))
                .isEqualTo(found(with(major, minor), "issue-overdue"))
                .extracting(Finding::escalated)
                .containsExactly(true);
    }

    @Test
    void anOpenAssumptionIsOverdueFromTheDayAfterItWasToBeTested() {
        RaidLog log = RaidLog.none();

        assertThat(texts(
                        with(log.withAssumptions(List.of(assumption(AssumptionStatus.OPEN, AS_OF.minusDays(1), null)))),
                        "assumption-overdue"))
                .containsExactly(
                        "Assumption A-1 'Prices hold' was to be tested by 2026-03-01, before 2026-03-02, and is open:"
                                + " as a risk it belongs to Ann and has no probability, as no confidence is recorded; it"
                                + " does not count in the exposure");
        assertThat(with(log.withAssumptions(List.of(assumption(AssumptionStatus.OPEN, AS_OF, null))))
                        .findings())
                .isEmpty();
        assertThat(with(log.withAssumptions(List.of(assumption(AssumptionStatus.VALIDATED, AS_OF.minusDays(9), null))))
                        .findings())
                .isEmpty();
        assertThat(gaps(
                        with(log.withAssumptions(List.of(assumption(AssumptionStatus.OPEN, null, null)))),
                        "assumption-overdue"))
                .containsExactly("no date of test is recorded for the assumptions: A-1");
    }

    @Test
    void aFalsifiedAssumptionNeedsAnIssueOfTheRiskThatItWas() {
        RaidLog log = RaidLog.ofRisks(
                        List.of(threat("R-1", 1, 1).status(RiskStatus.OCCURRED).build()))
                .withAssumptions(List.of(assumption(AssumptionStatus.FALSIFIED, AS_OF, "R-1")));
        Issue followUp = new Issue(
                IssueId.of("I-1"),
                "Prices rose",
                null,
                null,
                IssueSeverity.MINOR,
                "Ann",
                AS_OF,
                AS_OF,
                null,
                null,
                RiskId.of("R-1"),
                null,
                null);

        assertThat(texts(with(log), "assumption-falsified-without-issue"))
                .containsExactly(
                        "Assumption A-1 'Prices hold' is falsified, and no issue follows from it; it belongs to Ann,"
                                + " and its impact is not recorded");
        assertThat(with(log.withIssues(List.of(followUp))).findings()).isEmpty();
        assertThat(texts(
                        with(RaidLog.none()
                                .withAssumptions(List.of(assumption(AssumptionStatus.FALSIFIED, AS_OF, null)))),
                        "assumption-falsified-without-issue"))
                .hasSize(1);
    }
}
