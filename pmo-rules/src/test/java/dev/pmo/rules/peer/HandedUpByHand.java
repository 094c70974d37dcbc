package dev.pmo.rules.peer;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.change.ChangeStanding;
import dev.pmo.rules.raid.RaidPolicy;
import dev.pmo.rules.reporting.WaitingKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was handed up, or reported, and has no answer that counts: one line for each, before anybody asks about it. */
final class HandedUpByHand {

    private final Tree tree;
    private final LocalDate asOf;
    private final List<Waiting> board = new ArrayList<>();

    HandedUpByHand(Tree tree, LocalDate asOf) {
        this.tree = tree;
        this.asOf = asOf;
        tree.upwards().forEach(this::handedUp);
    }

    List<Waiting> board() {
        return board;
    }

    private void handedUp(Scope scope) {
        for (Risk risk : scope.raid().risks()) {
            if (risk.status().live()) {
                item(WaitingKind.RISK, risk.id().value(), scope, risk.escalation(), risk.affects());
            }
        }
        for (Issue issue : scope.raid().issues()) {
            if (issue.status().live()) {
                item(WaitingKind.ISSUE, issue.id().value(), scope, issue.escalation(), issue.affects());
            }
        }
        Requests requests = new Requests(tree, scope);
        for (ChangeRequest request : scope.changes().requests()) {
            ChangeStanding standing = requests.standing(request);
            if (standing == null || standing == ChangeStanding.POSTPONED || requests.pending(request)) {
                int before = board.size();
                item(WaitingKind.CHANGE, request.id().value(), scope, request.escalation(), request.affects());
                for (Waiting waiting : board.subList(before, board.size())) {
                    waiting.due = waiting.due == null ? request.dates().decisionDue() : waiting.due;
                }
            }
        }
        Reports reports = new Reports(tree, scope, asOf);
        for (ExceptionReport report : reports.known()) {
            boolean decided = reports.decided(report);
            boolean wrong = decided && Tree.judged(scope) && reports.wrong(report) != null;
            boolean early = decided && Tree.judged(scope) && reports.out(report);
            boolean answered = report.escalation() != null && !reports.out(report);
            if (wrong || early || (!decided && !answered)) {
                report(scope, reports, report, wrong);
            }
        }
    }

    private void item(
            WaitingKind kind, String id, Scope from, @Nullable RecordedEscalation escalation, List<ScopeRef> affects) {
        if (escalation != null && escalation.waiting(asOf)) {
            Waiting waiting = new Waiting(kind, id, escalation.to(), from.ref());
            waiting.parties.addAll(affects);
            fill(waiting, escalation);
            if (waiting.due == null && kind != WaitingKind.CHANGE && waiting.since != null) {
                waiting.due = waiting.since.plusDays(
                        tree.policy(RaidPolicy.TYPE, from).responseDays().high());
            }
            board.add(waiting);
        }
    }

    private static void fill(Waiting waiting, RecordedEscalation escalation) {
        waiting.wanted = escalation.decisionWanted() == null
                        || escalation.decisionWanted().isBlank()
                ? ""
                : escalation.decisionWanted();
        waiting.since = escalation.raised();
        waiting.due = escalation.responseDue();
    }

    /** For whom it was handed to; else a stage for its own project, and the whole for the level above. */
    private void report(Scope scope, Reports reports, ExceptionReport report, boolean wrong) {
        Scope above = tree.above(scope);
        RecordedEscalation escalation = report.escalation();
        ScopeRef to = escalation != null
                ? escalation.to()
                : report.stage() != null || above == null ? scope.ref() : above.ref();
        if (wrong) {
            to = atLeast(to, reports.mayDecide(report));
        }
        Waiting waiting = new Waiting(WaitingKind.EXCEPTION, report.id().value(), to, scope.ref());
        if (escalation != null) {
            fill(waiting, escalation);
        }
        waiting.since = waiting.since == null ? report.raised() : waiting.since;
        waiting.due = reports.due(report);
        waiting.decided = reports.decided(report);
        waiting.report = report;
        board.add(waiting);
    }

    /** The scope itself, or the nearest above it of a level at least. */
    private ScopeRef atLeast(ScopeRef to, @Nullable Level level) {
        Scope scope = tree.find(to);
        while (scope != null && level != null && scope.level().compareTo(level) < 0 && tree.above(scope) != null) {
            scope = tree.above(scope);
        }
        return scope == null ? to : scope.ref();
    }
}
