package dev.pmo.examples.start;

import dev.pmo.core.change.ActivityChange;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.Level;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.change.BurnLine;
import dev.pmo.rules.change.ChangeAuthority;
import dev.pmo.rules.change.ChangeBurn;
import dev.pmo.rules.change.ChangeProcedure;
import dev.pmo.rules.change.ChangeRequirement;
import dev.pmo.rules.change.ChangeRoute;
import dev.pmo.rules.change.ChangeStanding;
import dev.pmo.rules.change.ChangeTimeImpact;
import dev.pmo.rules.change.MoveResult;
import dev.pmo.rules.change.ProcedureMove;
import dev.pmo.rules.change.ProcedureState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** One change request from the asking to the decision, without the review engine. */
public final class ChangeControl {

    private static final LocalDate RAISED = LocalDate.of(2026, 3, 2);

    private ChangeControl() {}

    /**
     * Moves, assesses, routes and pays for one change, and prints what comes of it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println("The procedure");
        moves();
        System.out.println("The plan");
        impact();
        System.out.println("The authority");
        authority();
        System.out.println("The budget");
        burn();
        System.out.println("A procedure of our own: " + ownProcedure());
    }

    static ChangeRequest request() {
        return ChangeRequest.builder(ChangeId.of("CR-7"), "A second entrance")
                .state(ChangeState.ASSESSING)
                .severity(IssueSeverity.SIGNIFICANT)
                .funding(ChangeFunding.CHANGE_BUDGET)
                .dates(new ChangeDates(RAISED, null, null, null, null))
                .build();
    }

    static void moves() {
        ChangeProcedure procedure = ChangeProcedure.pm2();
        ChangeMove toBoard = new ChangeMove(ChangeState.WAITING_FOR_APPROVAL, LocalDate.of(2026, 3, 9), "Ann", null);
        MoveResult early = procedure.move(request(), toBoard);
        early.refusals().forEach(refusal -> System.out.println("  refused: " + refusal.text()));
        MoveResult ready =
                procedure.move(request().toBuilder().assessment(assessment()).build(), toBoard);
        System.out.println("  now " + ready.findMoved().orElseThrow().state());
    }

    static ChangeAssessment assessment() {
        ActivityChange longer =
                new ActivityChange(ActivityId.of("BUILD"), WorkTime.ofEightHourDays(8), null, List.of(), List.of());
        Impact impact = Impact.of(Money.of("GBP", 12_000), 0);
        Impact ifNotDone = new Impact(null, null, null, null, Money.of("GBP", -30_000), null, "Queues at noon");
        return new ChangeAssessment("Ann", LocalDate.of(2026, 3, 6), impact, ifNotDone, List.of(longer));
    }

    static void impact() {
        ActivityId build = ActivityId.of("BUILD");
        ActivityId open = ActivityId.of("OPEN");
        Plan plan = Plan.of(
                LocalDateTime.of(2026, 4, 6, 8, 0),
                List.of(
                        Activity.of(build, "Build", WorkTime.ofEightHourDays(5)),
                        Activity.of(open, "Open", WorkTime.ofEightHourDays(1))),
                List.of(Dependency.of(build, open)));
        ChangeTimeImpact impact = ChangeTimeImpact.of(
                plan, request().toBuilder().assessment(assessment()).build(), LocalDate.of(2026, 3, 6));
        System.out.println("  finish " + impact.finishBefore() + " -> " + impact.finishAfter() + ", "
                + impact.findDays().orElseThrow() + " days; assessed " + impact.assessedDays());
    }

    static void authority() {
        List<DecisionKind> changes = List.of(DecisionKind.CHANGE);
        AuthorityLadder ladder = AuthorityLadder.of(List.of(
                Rung.of("project manager", Level.PROJECT, changes).upTo(IssueSeverity.MINOR, Money.of("GBP", 5_000), 0),
                Rung.of("project board", Level.PROJECT, changes).upTo(IssueSeverity.MAJOR, Money.of("GBP", 12_000), 5),
                Rung.of("programme board", Level.PROGRAMME, changes)));
        ChangeRequest request = request().toBuilder().assessment(assessment()).build();
        ChangeRoute route = ChangeAuthority.findRoute(request, ladder).orElseThrow();
        System.out.println("  " + route.magnitude() + ": " + route.authority());
        route.route().limitsTooLow().forEach(limit -> System.out.println("  " + limit));
    }

    static void burn() {
        RecordedDecision board = RecordedDecision.of("Bob", "project board", LocalDate.of(2026, 3, 16));
        ChangeRequest approved = request().toBuilder()
                .assessment(assessment())
                .state(ChangeState.APPROVED)
                .decisions(List.of(ChangeDecision.of(ChangeOutcome.APPROVED, board)))
                .build();
        ChangeLog log = ChangeLog.of(List.of(approved)).withBudget(ChangeBudget.of(Money.of("GBP", 12_000)));
        BurnLine line = ChangeBurn.of(log, ChangeProcedure.pm2()).findTotal().orElseThrow();
        System.out.println("  " + line.spent() + " of " + line.limit() + ", left " + line.left() + ", overspent "
                + line.overspent());
    }

    static ChangeProcedure ownProcedure() {
        ChangeState noted = ChangeState.of("noted");
        ChangeState agreed = ChangeState.of("agreed");
        ChangeState done = ChangeState.of("done");
        return new ChangeProcedure(
                noted,
                List.of(
                        new ProcedureState(noted, ChangeStanding.AWAITING_DECISION),
                        new ProcedureState(agreed, ChangeStanding.APPROVED),
                        new ProcedureState(done, ChangeStanding.IMPLEMENTED)),
                List.of(
                        ProcedureMove.of(noted, agreed, ChangeRequirement.DECISION)
                                .by("project board"),
                        ProcedureMove.of(agreed, done, ChangeRequirement.IMPLEMENTED_DATE)));
    }
}
