package dev.pmo.rules.change;

import static dev.pmo.rules.change.ChangeSamples.AS_OF;
import static dev.pmo.rules.change.ChangeSamples.approved;
import static dev.pmo.rules.change.ChangeSamples.assessed;
import static dev.pmo.rules.change.ChangeSamples.decided;
import static dev.pmo.rules.change.ChangeSamples.found;
import static dev.pmo.rules.change.ChangeSamples.gaps;
import static dev.pmo.rules.change.ChangeSamples.gbp;
import static dev.pmo.rules.change.ChangeSamples.mergedInto;
import static dev.pmo.rules.change.ChangeSamples.project;
import static dev.pmo.rules.change.ChangeSamples.review;
import static dev.pmo.rules.change.ChangeSamples.said;
import static dev.pmo.rules.change.ChangeSamples.texts;
import static dev.pmo.rules.change.ChangeSamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.change.ChangeSubject;
import dev.pmo.core.change.StageAllowance;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.StageId;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said where a change log does not record what a rule needs, or records it in another place. */
class ChangeRecordTest {

    private static ChangeMove move(ChangeState to, @Nullable LocalDate on) {
        return new ChangeMove(to, on, "Ann", "project manager");
    }

    private static List<String> refusals(ChangeRequest.Builder request, ChangeMove wanted) {
        return ChangeProcedure.pm2().move(request.build(), wanted).refusals().stream()
                .map(MoveProblem::toString)
                .toList();
    }

    @Test
    void aDecisionThatNamesNoAuthorityMattersLessThanOneByAStranger() {
        for (@Nullable String nobody : Arrays.asList(null, " ")) {
            assertThat(found(review(approvedBy(nobody)), "decided-by-unknown-authority"))
                    .extracting(finding -> finding.severity() + " " + finding.text())
                    .containsExactly("LOW Change request CR-1 'Wider doors' is approved, and no authority is named for"
                            + " that");
        }
        assertThat(found(review(approved("CR-1", "steering group")), "decided-by-unknown-authority"))
                .extracting(finding -> finding.severity() + " " + finding.text())
                .containsExactly("MEDIUM Change request CR-1 'Wider doors' is approved by the steering group, which is"
                        + " not on the ladder");
    }

    private static ChangeRequest.Builder approvedBy(@Nullable String authority) {
        return waiting("CR-1")
                .state(ChangeState.APPROVED)
                .decisions(List.of(decided(ChangeOutcome.APPROVED, authority, AS_OF.minusDays(2))));
    }

    @Test
    void ofSeveralDecisionsByStrangersTheLastIsNamed() {
        assertThat(texts(
                        review(approved("CR-1", "x")
                                .decisions(List.of(
                                        decided(ChangeOutcome.POSTPONED, "first group", AS_OF.minusDays(9)),
                                        decided(ChangeOutcome.APPROVED, "second group", AS_OF.minusDays(2))))),
                        "decided-by-unknown-authority"))
                .singleElement()
                .asString()
                .contains("approved by the second group");
    }

    @Test
    void aRejectionIsWithinAnyAuthority() {
        assertThat(said(review(waiting("CR-1")
                        .severity(IssueSeverity.CRITICAL)
                        .state(ChangeState.REJECTED)
                        .decisions(List.of(decided(ChangeOutcome.REJECTED, "project manager", AS_OF))))))
                .isEmpty();
    }

    @Test
    void datesThatAreNotRecordedAreGapsOfTheRulesThatNeedThem() {
        assertThat(gaps(review(waiting("CR-1").dates(ChangeDates.none()))))
                .containsExactly("neither the date of the decision nor when they were raised is recorded of: CR-1");
        assertThat(gaps(review(approved("CR-1", "project manager").dates(ChangeDates.none()))))
                .containsExactly("no target date is recorded of the approved: CR-1");
        assertThat(gaps(review(waiting("CR-1")
                        .state(ChangeState.POSTPONED)
                        .decisions(List.of(ChangeDecision.of(
                                ChangeOutcome.POSTPONED,
                                RecordedDecision.of("Bob", "project manager", AS_OF.minusDays(3))))))))
                .containsExactly("until when is not recorded of the postponed: CR-1");
    }

    @Test
    void anOpenRequestThatIsAssessedNeedsNoDayOnWhichItWasRaised() {
        assertThat(found(
                        review(waiting("CR-1")
                                .state(ChangeState.ASSESSING)
                                .dates(new ChangeDates(AS_OF.minusDays(20), AS_OF, null, null, null))),
                        "not-assessed"))
                .isEmpty();
    }

    @Test
    void onlyWhatAwaitsItsDecisionOrIsApprovedHasToBeAssessedInFull() {
        ChangeRequest.Builder thin = waiting("CR-1").assessment(assessed(null, null));
        assertThat(found(review(thin), "assessment-incomplete")).hasSize(1);
        assertThat(found(
                        review(thin.state(ChangeState.APPROVED)
                                .decisions(List.of(decided(ChangeOutcome.APPROVED, "project manager", AS_OF)))),
                        "assessment-incomplete"))
                .hasSize(1);
        assertThat(found(review(thin.state(ChangeState.ASSESSING)), "assessment-incomplete"))
                .isEmpty();
        assertThat(found(review(thin.state(ChangeState.REJECTED)), "assessment-incomplete"))
                .isEmpty();
    }

    @Test
    void aDecisionIsDueAsRecordedAlsoWhereThatHasPassedAndElseInTheDaysOfThePolicy() {
        int days = ChangePolicy.DEFAULTS.periods().response();
        assertThat(due(null)).isEqualTo(AS_OF.plusDays(days));
        assertThat(due(AS_OF.minusDays(1))).isEqualTo(AS_OF.minusDays(1));
        assertThat(due(AS_OF)).isEqualTo(AS_OF);
    }

    private static @Nullable LocalDate due(@Nullable LocalDate decisionDue) {
        Finding finding = found(
                        review(waiting("CR-1").dates(new ChangeDates(AS_OF, decisionDue, null, null, null))),
                        "awaits-decision")
                .get(0);
        return Objects.requireNonNull(finding.decision()).due();
    }

    @Test
    void whatIsImplementedWithoutApprovalOnADayThatNobodyRecordedIsTold() {
        assertThat(texts(review(waiting("CR-1").state(ChangeState.IMPLEMENTED)), "implemented-before-approval"))
                .containsExactly("Change request CR-1 'Wider doors' was done on a day that is not recorded without"
                        + " approval, and is implemented");
    }

    @Test
    void withoutADateOfItsOwnItWasDoneOnTheDayOfItsMove() {
        assertThat(texts(
                        review(approved("CR-1", "project manager")
                                .state(ChangeState.IMPLEMENTED)
                                .moves(List.of(
                                        move(ChangeState.APPROVED, AS_OF.minusDays(2)),
                                        move(ChangeState.IMPLEMENTED, AS_OF.minusDays(4))))),
                        "implemented-before-approval"))
                .containsExactly("Change request CR-1 'Wider doors' was done on 2026-03-27, before it was approved on"
                        + " 2026-03-29");
    }

    @Test
    void whatWasMergedWithWorkDoneIsNotDoneWithoutApproval() {
        assertThat(found(
                        review(waiting("CR-1")
                                .state(ChangeState.MERGED)
                                .dates(new ChangeDates(AS_OF.minusDays(20), null, null, null, AS_OF))
                                .decisions(List.of(mergedInto("CR-9")))),
                        "implemented-before-approval"))
                .isEmpty();
    }

    @Test
    void aMoveComesNotBeforeTheLatestOneRecordedOrTheDayItWasRaised() {
        ChangeRequest.Builder request = waiting("CR-1")
                .moves(List.of(
                        move(ChangeState.ASSESSING, AS_OF.minusDays(5)),
                        move(ChangeState.WAITING_FOR_APPROVAL, AS_OF.minusDays(7)),
                        move(ChangeState.WAITING_FOR_APPROVAL, null)));

        assertThat(refusals(request, move(ChangeState.ASSESSING, AS_OF.minusDays(6))))
                .containsExactly("the move waiting-for-approval -> assessing on 2026-03-25 lies before 2026-03-26");
        assertThat(refusals(request, move(ChangeState.ASSESSING, AS_OF.minusDays(5))))
                .isEmpty();
        assertThat(refusals(request, move(ChangeState.ASSESSING, null))).isEmpty();
    }

    @Test
    void aRequestWhoseStateIsNotThatOfItsLastMoveMovesNowhere() {
        assertThat(refusals(
                        waiting("CR-1").moves(List.of(move(ChangeState.ASSESSING, AS_OF.minusDays(5)))),
                        move(ChangeState.ASSESSING, AS_OF)))
                .hasSize(1);
    }

    @Test
    void aStageThatIsOverspentIsTheSubjectOfItsOwnFinding() {
        ChangeBudget budget =
                new ChangeBudget(gbp(100), null, List.of(new StageAllowance(StageId.of("S-1"), gbp(5))), null, null);
        ChangeRequest paid = approved("CR-1", "project manager")
                .funding(ChangeFunding.CHANGE_BUDGET)
                .assessment(assessed(gbp(6), 0))
                .subject(new ChangeSubject(null, null, null, null, StageId.of("S-1"), null))
                .build();

        assertThat(found(review(project(budget, paid)), "budget-overspent"))
                .extracting(finding -> finding.subject() + ": " + finding.text())
                .containsExactly("stage S-1: GBP 6 is spent from the change budget of stage S-1 of GBP 5");
    }

    @Test
    void aRequestWithoutATitleIsCalledByItsIdentifier() {
        ChangeRequest untitled = new ChangeRequest(
                ChangeId.of("CR-1"),
                null,
                null,
                ChangeState.IMPLEMENTED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(texts(review(project("PJ-1", untitled).build()), "implemented-before-approval"))
                .singleElement()
                .asString()
                .startsWith("Change request CR-1 was done");
        assertThat(found(review(project("PJ-1", untitled).build()), "implemented-before-approval"))
                .extracting(Finding::severity)
                .containsExactly(Severity.HIGH);
    }

    @Test
    void anAssessmentThatSaysNothingIsNone() {
        ChangeRequest.Builder old = waiting("CR-1")
                .state(ChangeState.ASSESSING)
                .dates(new ChangeDates(AS_OF.minusDays(15), AS_OF, null, null, null));

        assertThat(found(review(old.assessment(ChangeAssessment.of(Impact.none()))), "not-assessed"))
                .hasSize(1);
        assertThat(found(review(old.assessment(ChangeAssessment.of(Impact.of(null, 0)))), "not-assessed"))
                .isEmpty();
    }

    @Test
    void whereTheProcedureRequiresNoAssessmentThatThereIsNoneIsToldByTheAspects() {
        ChangeProcedure simple = new ChangeProcedure(
                ChangeState.WAITING_FOR_APPROVAL,
                List.of(
                        new ProcedureState(ChangeState.WAITING_FOR_APPROVAL, ChangeStanding.AWAITING_DECISION),
                        new ProcedureState(ChangeState.REJECTED, ChangeStanding.REJECTED)),
                List.of(ProcedureMove.of(ChangeState.WAITING_FOR_APPROVAL, ChangeState.REJECTED)));
        ChangeRequest.Builder bare = waiting("CR-1").assessment(null);

        assertThat(texts(
                        review(project("PJ-1", bare.build()).build(), ChangePolicy.DEFAULTS.withProcedure(simple)),
                        "assessment-incomplete"))
                .singleElement()
                .asString()
                .contains("not assessed for cost, time, scope, quality, benefits, risk, what comes of not doing it");
        assertThat(found(review(bare), "assessment-incomplete")).isEmpty();
        assertThat(found(review(bare), "record-incomplete")).hasSize(1);
    }
}
