package dev.pmo.rules.peer;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.change.ChangePeriods;
import dev.pmo.rules.change.ChangePolicy;
import dev.pmo.rules.change.ChangeRequirement;
import dev.pmo.rules.change.ChangeStanding;
import dev.pmo.rules.change.ImpactAspect;
import dev.pmo.rules.change.ProcedureMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which requests are late, done too early, decided by whom, and handed up how far. */
final class ChangesByHand {

    /** The rules that are worked out here. */
    static final Set<String> RULES = Set.of(
            "change.assessment-incomplete",
            "change.awaits-decision",
            "change.beyond-authority",
            "change.decided-above-authority",
            "change.decided-by-unknown-authority",
            "change.decision-overdue",
            "change.escalated-request",
            "change.implemented-before-approval",
            "change.merged-into-rejected",
            "change.not-assessed",
            "change.not-implemented",
            "change.postponed-past-its-date",
            "change.state-against-decision",
            "change.waiting-too-long");

    /** The rules of which it is worked out which findings are handed up. */
    static final Set<String> ESCALATED = Set.of("change.beyond-authority", "change.escalated-request");

    /** A request that was handed up, as its own level knows it. */
    private record Raised(ScopeRef origin, ChangeRequest request, Deciders.Matter matter) {}

    private final Tree tree;
    private final LocalDate asOf;
    private final Map<ScopeRef, List<Raised>> raised = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> handedUp = new ArrayList<>();

    ChangesByHand(Tree tree, LocalDate asOf) {
        this.tree = tree;
        this.asOf = asOf;
        for (Scope scope : tree.upwards()) {
            List<Raised> up = new ArrayList<>();
            for (Scope child : scope.children()) {
                raised.getOrDefault(child.ref(), List.of()).forEach(one -> receive(scope, one, up));
            }
            if (!scope.profile().ended()) {
                Requests requests = new Requests(tree, scope);
                for (ChangeRequest request : requests.all()) {
                    new OneRequest(scope, requests, request).judge(up);
                }
            }
            raised.put(scope.ref(), up);
        }
    }

    /** The findings, in no order. */
    List<Line> lines() {
        return lines;
    }

    /** Those that are handed to the level above. */
    List<Line> handedUp() {
        return handedUp;
    }

    private void receive(Scope scope, Raised one, List<Raised> up) {
        Line line = Line.of("change.escalated-request", scope, one.origin + "/" + one.request.id());
        lines.add(line);
        Rung rung = Deciders.lowest(new Requests(tree, scope).ladder(), one.matter, scope.level());
        if (above(rung, scope) || outside(scope, one.request)) {
            handedUp.add(line);
            up.add(one);
        }
    }

    private static boolean above(@Nullable Rung rung, Scope scope) {
        return rung == null || rung.level().compareTo(scope.level()) > 0;
    }

    private boolean outside(Scope scope, ChangeRequest request) {
        for (ScopeRef affected : request.affects()) {
            if (!tree.within(affected, scope)) {
                return true;
            }
        }
        return false;
    }

    /** What is to be said of one request where it stands. */
    private final class OneRequest {
        private final Scope scope;
        private final Requests requests;
        private final ChangeRequest request;
        private final @Nullable ChangeStanding standing;
        private final ChangePolicy policy;

        private OneRequest(Scope scope, Requests requests, ChangeRequest request) {
            this.scope = scope;
            this.requests = requests;
            this.request = request;
            this.standing = requests.standing(request);
            this.policy = tree.policy(ChangePolicy.TYPE, scope);
        }

        private void judge(List<Raised> up) {
            authority(up);
            times();
            deeds();
        }

        private void say(String rule, boolean holds) {
            if (holds) {
                lines.add(Line.of("change." + rule, scope, request.id()));
            }
        }

        private void authority(List<Raised> up) {
            Deciders.Matter matter = requests.matter(request);
            if (standing == ChangeStanding.AWAITING_DECISION && matter.known()) {
                Rung rung = Deciders.lowest(requests.ladder(), matter, Level.PROJECT);
                boolean goesUp = above(rung, scope) || outside(scope, request);
                say("awaits-decision", !goesUp);
                say("beyond-authority", goesUp);
                if (goesUp && !waitsAbove()) {
                    handedUp.add(Line.of("change.beyond-authority", scope, request.id()));
                    up.add(new Raised(scope.ref(), request, matter));
                }
            }
            boolean unknown = false;
            for (ChangeDecision decision : request.decisions()) {
                unknown |= requests.unknown(decision);
            }
            say("decided-by-unknown-authority", unknown);
            say("decided-above-authority", requests.nobodyMay(request));
        }

        private boolean past(@Nullable LocalDate day, int grace) {
            return day != null && day.plusDays(grace).isBefore(asOf);
        }

        private void times() {
            ChangePeriods periods = policy.periods();
            boolean pending = requests.pending(request);
            ChangeAssessment assessment = request.assessment();
            boolean assessed = assessment != null && !assessment.impact().equals(Impact.none());
            LocalDate raisedOn = request.dates().raised();
            LocalDate due = request.dates().decisionDue();
            say("not-assessed", standing == ChangeStanding.OPEN && !assessed && past(raisedOn, periods.assessment()));
            say("decision-overdue", pending && past(due, 0));
            say("waiting-too-long", pending && due == null && past(raisedOn, periods.decision()));
            LocalDate until = null;
            for (ChangeDecision decision : request.decisions()) {
                until = decision.outcome() == ChangeOutcome.POSTPONED
                        ? decision.decision().until()
                        : until;
            }
            say("postponed-past-its-date", standing == ChangeStanding.POSTPONED && past(until, 0));
            say(
                    "not-implemented",
                    standing == ChangeStanding.APPROVED
                            && past(request.dates().target(), periods.implementationGrace()));
            say("assessment-incomplete", toBeAssessed() && !complete());
        }

        /** Where the procedure requires an assessment, it is told against the procedure that there is none. */
        private boolean toBeAssessed() {
            boolean decides = standing == ChangeStanding.AWAITING_DECISION || standing == ChangeStanding.APPROVED;
            boolean required = false;
            for (ProcedureMove move : policy.procedure().moves()) {
                required |= move.requires().contains(ChangeRequirement.ASSESSMENT);
            }
            return decides && (request.assessment() != null || !required);
        }

        private boolean complete() {
            ChangeAssessment assessment = request.assessment();
            boolean complete =
                    assessment != null && !assessment.impactIfNotDone().equals(Impact.none());
            for (ImpactAspect aspect : policy.assessedAspects()) {
                complete &= figure(Requests.impact(request), aspect) != null;
            }
            return complete;
        }

        private static @Nullable Object figure(Impact impact, ImpactAspect aspect) {
            return switch (aspect) {
                case COST -> impact.cost();
                case TIME -> impact.finishDays();
                case SCOPE -> impact.scope();
                case QUALITY -> impact.quality();
                case BENEFITS -> impact.benefits();
                case RISK -> impact.exposure();
            };
        }

        private void deeds() {
            LocalDate done = requests.done(request);
            LocalDate decided = requests.decided(request);
            boolean deed = standing == ChangeStanding.IMPLEMENTED || done != null;
            boolean early = done != null && decided != null && done.isBefore(decided);
            boolean judged = standing != null && standing != ChangeStanding.MERGED;
            say("implemented-before-approval", judged && deed && (!requests.approved(request) || early));
            ChangeRequest end = standing == ChangeStanding.MERGED ? requests.end(request) : null;
            say("merged-into-rejected", end != null && requests.standing(end) == ChangeStanding.REJECTED);
            List<ChangeDecision> decisions = request.decisions();
            if (!decisions.isEmpty() && standing != null) {
                say(
                        "state-against-decision",
                        !leadsHere(decisions.get(decisions.size() - 1).outcome()));
            }
        }

        /** What was postponed may be looked at again. */
        private boolean leadsHere(ChangeOutcome outcome) {
            return switch (outcome) {
                case APPROVED -> standing == ChangeStanding.APPROVED || standing == ChangeStanding.IMPLEMENTED;
                case REJECTED -> standing == ChangeStanding.REJECTED;
                case MERGED -> standing == ChangeStanding.MERGED;
                case POSTPONED -> standing == ChangeStanding.POSTPONED || requests.pending(request);
                case MORE_INFORMATION, EXCEPTION_PLAN -> requests.pending(request);
            };
        }

        /** What the log says was handed up, and waits for its answer, is not handed up again. */
        private boolean waitsAbove() {
            RecordedEscalation escalation = request.escalation();
            return escalation != null && escalation.waiting(asOf);
        }
    }
}
