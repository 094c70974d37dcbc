package dev.pmo.rules.peer;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.change.ChangeType;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.testkit.Ladders;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.Samples;
import dev.pmo.rules.testkit.Trees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Portfolios whose logs touch each other: mutually and one way, the same entry in two logs, whole programmes and their own
 * parts, answers from the right level, from too low, and of tomorrow.
 */
public final class ConflictCorners implements ArbitrarySupplier<Portfolio> {

    private static final LocalDate AS_OF = Corners.AS_OF;
    private static final List<AuthorityLadder> LADDERS = Samples.of(Ladders.valid(), 40, 7);

    /** For jqwik. */
    public ConflictCorners() {}

    @Override
    public Arbitrary<Portfolio> get() {
        return Combinators.combine(Portfolios.strained(), Arbitraries.longs())
                .as((shape, seed) -> dressed(shape, seed, false));
    }

    /** The same, where some entries name a scope that is not in the tree. */
    static Arbitrary<Portfolio> withStrangers() {
        return Combinators.combine(Portfolios.strained(), Arbitraries.longs())
                .as((shape, seed) -> dressed(shape, seed, true));
    }

    /** Ladders that were set everywhere and in parts of a portfolio. */
    static PolicySet policies(Portfolio portfolio, long seed) {
        Draw draw = new Draw(new Random(seed));
        List<Scope> scopes = Trees.scopes(portfolio);
        PolicySet policies = PolicySet.defaults();
        for (int i = draw.below(3); i > 0; i--) {
            AuthorityLadder ladder = draw.chance(60) ? LADDERS.get(draw.below(LADDERS.size())) : committees(draw);
            AuthorityPolicy policy = new AuthorityPolicy(ladder).withConflictResponseDays(draw.pick(0, 5));
            policies = draw.set(policies, scopes.get(draw.below(scopes.size())), AuthorityPolicy.TYPE, policy);
        }
        return policies;
    }

    /** Where not everybody decides everything. */
    private static AuthorityLadder committees(Draw draw) {
        AppetiteLimit ten = new AppetiteLimit(null, RiskBand.HIGH, Money.of("GBP", 10));
        List<Rung> rungs = new ArrayList<>(List.of(
                Rung.of("risk panel", Level.PROGRAMME, List.of(DecisionKind.RISK_ACCEPTANCE))
                        .upTo(IssueSeverity.MINOR, Money.of("GBP", 0), 0)
                        .withAppetites(List.of(ten)),
                Rung.of("change panel", Level.PROGRAMME, List.of(DecisionKind.CHANGE, DecisionKind.ISSUE))
                        .upTo(IssueSeverity.SIGNIFICANT, Money.of("GBP", 10), 5),
                Rung.of("concessions", Level.PROGRAMME, List.of(DecisionKind.CONCESSION))
                        .upTo(IssueSeverity.MAJOR, Money.of("GBP", 20), 5),
                Rung.of("programme board", Level.PROGRAMME, List.of(DecisionKind.values()))
                        .upTo(IssueSeverity.MAJOR, Money.of("GBP", 20), 10)
                        .withAppetites(List.of(ten))));
        if (draw.chance(50)) {
            rungs.add(Rung.of("portfolio board", Level.PORTFOLIO, List.of(DecisionKind.values())));
        }
        return AuthorityLadder.of(rungs).withBeyond("the cabinet");
    }

    private static Portfolio dressed(Portfolio shape, long seed, boolean strangers) {
        List<ScopeRef> all = new ArrayList<>();
        Trees.scopes(shape).forEach(scope -> all.add(scope.ref()));
        return Trees.mapped(shape, scope -> {
            Draw draw = new Draw(new Random(seed * 31 + scope.ref().toString().hashCode()));
            return new Dressing(draw, all, strangers).dress(scope);
        });
    }

    /** Draws the logs of one scope. */
    private record Dressing(Draw draw, List<ScopeRef> all, boolean strangers) {

        Scope dress(Scope scope) {
            LifecycleState state = draw.chance(85)
                    ? LifecycleState.DELIVERING
                    : draw.pick(LifecycleState.PROPOSED, LifecycleState.CLOSED, LifecycleState.PAUSED);
            Governance governance =
                    Governance.of(draw.sometimes(60, "Ann"), draw.sometimes(60, "The board of " + scope.ref()));
            Scope bare = Trees.withGovernance(
                    Trees.withProfile(scope, new Profile(null, null, null, state, null, null)), governance);
            List<Risk> risks = new ArrayList<>();
            List<Issue> issues = new ArrayList<>();
            List<ChangeRequest> changes = new ArrayList<>();
            for (int i = 1; i <= 2; i++) {
                if (draw.chance(20)) {
                    risks.add(risk("R-" + i));
                }
                if (draw.chance(25)) {
                    issues.add(issue("I-" + i));
                }
                if (draw.chance(20)) {
                    changes.add(change("C-" + i));
                }
            }
            return Trees.withChanges(
                    Trees.withRaid(bare, new RaidLog(risks, null, issues, null, null)), ChangeLog.of(changes));
        }

        private Risk risk(String id) {
            return Risk.builder(RiskId.of(id), "a risk")
                    .status(draw.chance(85) ? RiskStatus.OPEN : draw.pick(RiskStatus.values()))
                    .nature(draw.pick(RiskNature.values()))
                    .statement(new RiskStatement(null, null, null, draw.sometimes(30, "safety"), null))
                    .inherent(draw.sometimes(
                            70,
                            RiskAssessment.of(
                                    3,
                                    3,
                                    Probability.ofPercent(50),
                                    Money.of(draw.chance(90) ? "GBP" : "EUR", draw.pick(10L, 20L, 22L)))))
                    .affects(affects())
                    .escalation(escalation())
                    .build();
        }

        private Issue issue(String id) {
            return Issue.builder(IssueId.of(id), "an issue")
                    .status(draw.chance(85) ? IssueStatus.OPEN : draw.pick(IssueStatus.values()))
                    .severity(draw.sometimes(80, draw.pick(IssueSeverity.values())))
                    .impact(draw.sometimes(50, impact()))
                    .affects(affects())
                    .escalation(escalation())
                    .build();
        }

        private ChangeRequest change(String id) {
            List<ChangeDecision> decisions = new ArrayList<>();
            for (int i = draw.pick(0, 0, 0, 1, 2); i > 0; i--) {
                ChangeOutcome outcome = draw.pick(ChangeOutcome.values());
                LocalDate on = draw.sometimes(80, AS_OF.plusDays(draw.pick(-3, 0, 1)));
                decisions.add(ChangeDecision.of(outcome, new RecordedDecision("Bob", "project board", on, null, null)));
            }
            return ChangeRequest.builder(ChangeId.of(id), "a change")
                    .type(draw.pick(ChangeType.values()))
                    .state(draw.pick(
                            ChangeState.SUBMITTED,
                            ChangeState.ASSESSING,
                            ChangeState.WAITING_FOR_APPROVAL,
                            ChangeState.WAITING_FOR_APPROVAL,
                            ChangeState.POSTPONED,
                            ChangeState.APPROVED,
                            ChangeState.REJECTED,
                            ChangeState.MERGED,
                            ChangeState.IMPLEMENTED))
                    .severity(draw.sometimes(80, draw.pick(IssueSeverity.values())))
                    .assessment(draw.sometimes(60, new ChangeAssessment(null, null, impact(), null, null)))
                    .decisions(decisions)
                    .affects(affects())
                    .escalation(escalation())
                    .build();
        }

        private Impact impact() {
            return Impact.of(
                    draw.sometimes(70, Money.of("GBP", draw.pick(10L, 11L, 20L, 21L, -40L))),
                    draw.sometimes(60, draw.pick(5, 6, 10, 11)));
        }

        private List<ScopeRef> affects() {
            List<ScopeRef> affects = new ArrayList<>();
            for (int i = draw.pick(0, 1, 1, 1, 2); i > 0; i--) {
                affects.add(all.get(draw.below(all.size())));
            }
            if (strangers && draw.chance(10)) {
                affects.add(ScopeRef.of(ProjectId.of("nowhere")));
            }
            return affects;
        }

        private @Nullable RecordedEscalation escalation() {
            if (draw.chance(65)) {
                return null;
            }
            ScopeRef to = draw.chance(50) ? all.get(draw.below(all.size())) : all.get(0);
            LocalDate answered = draw.sometimes(75, AS_OF.plusDays(draw.pick(-5, 0, 0, 1)));
            return new RecordedEscalation(to, AS_OF.minusDays(9), null, null, null, answered, null);
        }
    }
}
