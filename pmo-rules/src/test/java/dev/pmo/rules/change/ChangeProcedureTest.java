package dev.pmo.rules.change;

import static dev.pmo.core.change.ChangeState.APPROVED;
import static dev.pmo.core.change.ChangeState.ASSESSING;
import static dev.pmo.core.change.ChangeState.IMPLEMENTED;
import static dev.pmo.core.change.ChangeState.MERGED;
import static dev.pmo.core.change.ChangeState.POSTPONED;
import static dev.pmo.core.change.ChangeState.REJECTED;
import static dev.pmo.core.change.ChangeState.SUBMITTED;
import static dev.pmo.core.change.ChangeState.WAITING_FOR_APPROVAL;
import static dev.pmo.rules.change.ChangeSamples.AS_OF;
import static dev.pmo.rules.change.ChangeSamples.assessed;
import static dev.pmo.rules.change.ChangeSamples.decided;
import static dev.pmo.rules.change.ChangeSamples.gbp;
import static dev.pmo.rules.change.ChangeSamples.mergedInto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.id.ChangeId;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangeProcedureTest {

    private static final ChangeProcedure PM2 = ChangeProcedure.pm2();

    private static ChangeMove to(ChangeState state, LocalDate on) {
        return new ChangeMove(state, on, "Ann", "project manager");
    }

    private static ChangeRequest.Builder submitted() {
        return ChangeRequest.builder(ChangeId.of("CR-1"), "Wider doors")
                .dates(new ChangeDates(AS_OF.minusDays(20), null, null, null, null));
    }

    private static Set<ChangeState> after(ChangeState state) {
        return PM2.moves().stream()
                .filter(move -> move.from().equals(state))
                .map(ProcedureMove::to)
                .collect(Collectors.toSet());
    }

    /** States and decisions of the PM² change log (appendix B.7 and chapter 9.6 of its guide). */
    @Test
    void theDefaultLeadsFromSubmittedOverTheFourDecisionsToImplemented() {
        assertThat(after(SUBMITTED)).containsExactly(ASSESSING);
        assertThat(after(ASSESSING)).containsExactly(WAITING_FOR_APPROVAL);
        assertThat(after(WAITING_FOR_APPROVAL))
                .containsExactlyInAnyOrder(APPROVED, REJECTED, POSTPONED, MERGED, ASSESSING);
        assertThat(after(APPROVED)).containsExactly(IMPLEMENTED);
        assertThat(after(POSTPONED)).containsExactlyInAnyOrder(ASSESSING, WAITING_FOR_APPROVAL);
        assertThat(List.of(REJECTED, MERGED, IMPLEMENTED))
                .allSatisfy(end -> assertThat(after(end)).isEmpty());
    }

    @Test
    void aRequestGoesAllTheWayWhenEachStepHasWhatItRequires() {
        ChangeRequest assessing = PM2.move(submitted().build(), to(ASSESSING, AS_OF.minusDays(15)))
                .findMoved()
                .orElseThrow();
        ChangeRequest waiting = PM2.move(
                        assessing.toBuilder().assessment(assessed(gbp(10), 0)).build(),
                        to(WAITING_FOR_APPROVAL, AS_OF.minusDays(10)))
                .findMoved()
                .orElseThrow();
        ChangeRequest approved = PM2.move(
                        waiting.toBuilder()
                                .decisions(
                                        List.of(decided(ChangeOutcome.APPROVED, "project board", AS_OF.minusDays(5))))
                                .build(),
                        to(APPROVED, AS_OF.minusDays(5)))
                .findMoved()
                .orElseThrow();
        ChangeRequest done = PM2.move(
                        approved.toBuilder()
                                .dates(new ChangeDates(AS_OF.minusDays(20), null, null, null, AS_OF))
                                .build(),
                        to(IMPLEMENTED, AS_OF))
                .findMoved()
                .orElseThrow();

        assertThat(done.state()).isEqualTo(IMPLEMENTED);
        assertThat(done.moves())
                .extracting(ChangeMove::to)
                .containsExactly(ASSESSING, WAITING_FOR_APPROVAL, APPROVED, IMPLEMENTED);
        assertThat(PM2.check(done)).isEmpty();
        assertThat(ApprovedChanges.findDecided(done, PM2)).contains(AS_OF.minusDays(5));
    }

    @Test
    void aMoveIsRefusedWithAllReasonsAtOnceAndTheRequestStaysAsItIs() {
        ChangeRequest request = submitted().state(ASSESSING).build();

        MoveResult early = PM2.move(request, to(WAITING_FOR_APPROVAL, AS_OF.minusDays(21)));
        MoveResult skipped = PM2.move(request, to(IMPLEMENTED, AS_OF));

        assertThat(early.findMoved()).isEmpty();
        assertThat(early.refusals())
                .extracting(MoveProblem::text)
                .containsExactly(
                        "the move assessing -> waiting-for-approval on 2026-03-10 lies before 2026-03-11",
                        "the move assessing -> waiting-for-approval requires an assessment of its impact",
                        "the move assessing -> waiting-for-approval requires the impact of not doing it");
        assertThat(skipped.refusals())
                .extracting(MoveProblem::text)
                .containsExactly("the procedure has no move assessing -> implemented");
        assertThat(PM2.move(request, to(ChangeState.of("lost"), AS_OF)).refusals())
                .extracting(MoveProblem::kind)
                .containsExactly(MoveProblem.Kind.UNKNOWN_STATE);
    }

    @Test
    void aDecisionMustLeadToTheState() {
        ChangeRequest rejected = submitted()
                .state(WAITING_FOR_APPROVAL)
                .assessment(assessed(gbp(1), 0))
                .decisions(List.of(decided(ChangeOutcome.REJECTED, "project board", AS_OF)))
                .build();

        assertThat(PM2.move(rejected, to(APPROVED, AS_OF)).refusals())
                .extracting(MoveProblem::found)
                .containsExactly("a decision to that effect", "who decided it, in whose name and when");
        assertThat(PM2.move(rejected, to(REJECTED, AS_OF)).refusals()).isEmpty();
    }

    @Test
    void onlyThoseNamedMakeAMoveWhateverTheCaseOfTheirName() {
        ChangeProcedure small = small(ProcedureMove.of(SUBMITTED, APPROVED).by("Project Board"));
        ChangeRequest request = submitted().build();

        assertThat(small.move(request, to(APPROVED, AS_OF)).refusals())
                .extracting(MoveProblem::text)
                .containsExactly("the move submitted -> approved is not for project manager");
        assertThat(small.move(request, new ChangeMove(APPROVED, AS_OF, "Bob", "project board"))
                        .refusals())
                .isEmpty();
        assertThat(small.move(request, new ChangeMove(APPROVED, AS_OF, "Bob", null))
                        .refusals())
                .extracting(MoveProblem::kind)
                .containsExactly(MoveProblem.Kind.NOT_ENTITLED);
    }

    private static ChangeProcedure small(ProcedureMove first) {
        return new ChangeProcedure(
                SUBMITTED,
                List.of(
                        new ProcedureState(SUBMITTED, ChangeStanding.OPEN),
                        new ProcedureState(APPROVED, ChangeStanding.APPROVED),
                        new ProcedureState(IMPLEMENTED, ChangeStanding.IMPLEMENTED)),
                List.of(first, ProcedureMove.of(APPROVED, IMPLEMENTED)));
    }

    @Test
    void withoutRecordedMovesOnlyWhatEveryWayRequiresIsMissed() {
        assertThat(PM2.check(submitted().build())).isEmpty();
        assertThat(PM2.check(submitted().state(POSTPONED).build()))
                .extracting(MoveProblem::text)
                .containsExactly(
                        "the move postponed requires a decision to that effect",
                        "the move postponed requires who decided it, in whose name and when",
                        "the move waiting-for-approval requires an assessment of its impact",
                        "the move waiting-for-approval requires the impact of not doing it");
        assertThat(PM2.check(submitted().state(ASSESSING).build()))
                .as("assessing is also reached from the beginning, where nothing is required")
                .isEmpty();
    }

    @Test
    void aRecordedHistoryMayBeginWithTheFirstState() {
        ChangeRequest request = submitted()
                .state(ASSESSING)
                .moves(List.of(to(SUBMITTED, AS_OF.minusDays(20)), to(ASSESSING, AS_OF.minusDays(19))))
                .build();

        assertThat(PM2.check(request)).isEmpty();
        assertThat(PM2.check(request.toBuilder().state(WAITING_FOR_APPROVAL).build()))
                .extracting(MoveProblem::text)
                .containsExactly("the state is waiting-for-approval, the last recorded move led to assessing");
    }

    @Test
    void aProcedureThatDoesNotHoldTogetherIsRefusedWholeWithEveryProblem() {
        List<ProcedureState> states = List.of(
                new ProcedureState(SUBMITTED, ChangeStanding.OPEN),
                new ProcedureState(SUBMITTED, ChangeStanding.APPROVED),
                new ProcedureState(POSTPONED, ChangeStanding.POSTPONED),
                new ProcedureState(REJECTED, ChangeStanding.REJECTED));
        List<ProcedureMove> moves = List.of(
                ProcedureMove.of(SUBMITTED, POSTPONED),
                ProcedureMove.of(SUBMITTED, POSTPONED),
                ProcedureMove.of(SUBMITTED, IMPLEMENTED),
                ProcedureMove.of(POSTPONED, POSTPONED).by(" "));

        assertThat(ChangeProcedure.problemsOf(SUBMITTED, states, moves))
                .extracting(PolicyProblem::toString)
                .containsExactly(
                        "procedure.states[1]: the state submitted is named twice",
                        "procedure.moves[1]: the move submitted -> postponed is there twice",
                        "procedure.moves[2]: the move submitted -> implemented leads to an unknown state",
                        "procedure.moves[3]: the move postponed -> postponed leads nowhere",
                        "procedure.moves[3]: the move postponed -> postponed names an authority without a name",
                        "procedure.states: from the state postponed there is no way to an end",
                        "procedure.states: the state rejected cannot be reached from submitted",
                        "procedure.states: from the state submitted there is no way to an end");
        assertThatThrownBy(() -> new ChangeProcedure(SUBMITTED, states, moves))
                .isInstanceOfSatisfying(
                        InvalidPolicyException.class,
                        refused -> assertThat(refused.problems()).hasSize(8));
    }

    @Test
    void aProcedureWithoutAnEndOrWithoutItsFirstStateIsRefused() {
        assertThat(ChangeProcedure.problemsOf(
                        ASSESSING, List.of(new ProcedureState(SUBMITTED, ChangeStanding.OPEN)), List.of()))
                .extracting(PolicyProblem::message)
                .containsExactly(
                        "the first state assessing is not among the states",
                        "no state is an end: rejected, merged or implemented",
                        "the state submitted cannot be reached from assessing");
    }

    @Test
    void whatIsMergedIntoAnApprovedChangeIsApprovedWithItHoweverLongTheChain() {
        List<ChangeRequest> requests = new ArrayList<>();
        int length = 100_000;
        requests.add(submitted(0)
                .state(APPROVED)
                .decisions(List.of(decided(ChangeOutcome.APPROVED, "project board", AS_OF)))
                .build());
        for (int i = 1; i < length; i++) {
            requests.add(submitted(i)
                    .state(MERGED)
                    .decisions(List.of(mergedInto("CR-" + (i - 1))))
                    .build());
        }

        ApprovedChanges approved = ApprovedChanges.of(ChangeLog.of(requests), PM2);

        assertThat(approved.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.merged()).hasSize(length - 1));
    }

    private static ChangeRequest.Builder submitted(int number) {
        return ChangeRequest.builder(ChangeId.of("CR-" + number), "Wider doors");
    }

    @Test
    void anImplementedChangeWithoutApprovalIsNotAnApprovedOne() {
        ChangeRequest done = submitted().state(IMPLEMENTED).build();

        assertThat(ApprovedChanges.approved(done, PM2)).isFalse();
        assertThat(ApprovedChanges.approved(
                        done.toBuilder()
                                .moves(List.of(to(APPROVED, AS_OF), to(IMPLEMENTED, AS_OF)))
                                .build(),
                        PM2))
                .isTrue();
    }
}
