package dev.pmo.rules.peer;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.raid.EscalationReason;
import dev.pmo.rules.raid.RaidPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which risks a level may not carry by itself, who accepted them, and how far up they go. */
final class EscalationByHand {

    /** The rules that are worked out here. */
    static final Set<String> RULES = Set.of(
            "raid.risk-exceeds-band",
            "raid.risk-exceeds-delegated-limit",
            "raid.risk-above-appetite",
            "raid.risk-outside-tolerance-without-action",
            "raid.acceptance-above-authority",
            "raid.acceptance-expired",
            "raid.acceptance-without-authority",
            "raid.escalated-risk");

    /** The rules of which it is worked out which findings are handed up. */
    static final Set<String> ESCALATED = Set.of(
            "raid.risk-exceeds-band",
            "raid.risk-exceeds-delegated-limit",
            "raid.risk-above-appetite",
            "raid.risk-affects-others",
            "raid.risk-imminent",
            "raid.risk-overdue",
            "raid.acceptance-above-authority",
            "raid.escalated-risk");

    /** A risk that was handed up, with the scope in whose log it stands. */
    private record Raised(ScopeRef origin, Risk risk) {}

    private final Tree tree;
    private final LocalDate asOf;
    private final Map<ScopeRef, Set<Raised>> raised = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> handedUp = new ArrayList<>();

    EscalationByHand(Tree tree, LocalDate asOf) {
        this.tree = tree;
        this.asOf = asOf;
        RaidByHand logs = new RaidByHand(tree, asOf);
        for (Scope scope : tree.upwards()) {
            Set<Raised> up = new LinkedHashSet<>();
            for (Scope child : scope.children()) {
                raised.getOrDefault(child.ref(), Set.of()).forEach(risk -> receive(scope, risk, up));
            }
            if (!scope.profile().ended()) {
                for (Risk risk : scope.raid().risks()) {
                    if (risk.status().live()) {
                        new OneRisk(scope, risk, logs.lines()).judge(up);
                    }
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

    /** A risk from below is scored again on the matrix here, and goes on if this level may not carry it either. */
    private void receive(Scope scope, Raised risk, Set<Raised> up) {
        Line line = Line.of("raid.escalated-risk", scope, risk.origin + "/" + risk.risk.id());
        lines.add(line);
        if (new OneRisk(scope, risk.risk, List.of()).beyondLevel()) {
            handedUp.add(line);
            up.add(risk);
        }
    }

    /** What is to be said of one risk where it stands. */
    private final class OneRisk {
        private final Scope scope;
        private final Risk risk;
        private final List<Line> told;
        private final RaidPolicy policy;
        private final AuthorityLadder ladder;
        private final @Nullable RiskBand band;
        private final boolean threat;

        private OneRisk(Scope scope, Risk risk, List<Line> told) {
            this.scope = scope;
            this.risk = risk;
            this.told = told;
            this.policy = tree.policy(RaidPolicy.TYPE, scope);
            this.ladder = tree.policy(AuthorityPolicy.TYPE, scope).ladder();
            this.band = Scores.band(risk, policy);
            this.threat = risk.nature() == RiskNature.THREAT;
        }

        private void judge(Set<Raised> up) {
            boolean accepted = acceptances(up);
            boolean toldByBand = atLeast(policy.escalationBands().at(scope.level()));
            boolean byBand = toldByBand && policy.escalatesOn(EscalationReason.BAND);
            say("raid.risk-exceeds-band", toldByBand, byBand && !accepted, up);
            boolean dear = threat && aboveDelegatedLimit();
            say(
                    "raid.risk-exceeds-delegated-limit",
                    dear,
                    !accepted && policy.escalatesOn(EscalationReason.EXPECTED_VALUE),
                    up);
            boolean idle = !Scores.has(risk, ControlState.PLANNED) && !RaidByHand.answered(scope, risk.id());
            boolean appetite = threat && idle && !accepted && !byBand && aboveAppetite();
            say("raid.risk-above-appetite", appetite, policy.escalatesOn(EscalationReason.APPETITE), up);
            boolean serious = atLeast(policy.attentionBand());
            boolean attention = threat && serious && idle && !toldByBand && !appetite;
            say("raid.risk-outside-tolerance-without-action", attention, false, up);
            again("raid.risk-affects-others", !accepted && policy.escalatesOn(EscalationReason.AFFECTS_OTHERS), up);
            again("raid.risk-imminent", !accepted && policy.escalatesOn(EscalationReason.IMMINENT), up);
            again("raid.risk-overdue", !accepted && serious && policy.escalatesOn(EscalationReason.OVERDUE), up);
        }

        private boolean beyondLevel() {
            boolean byBand = atLeast(policy.escalationBands().at(scope.level()));
            boolean dear = threat && aboveDelegatedLimit();
            boolean others = !risk.affects().stream().allMatch(affected -> tree.within(affected, scope));
            return (byBand && policy.escalatesOn(EscalationReason.BAND))
                    || (dear && policy.escalatesOn(EscalationReason.EXPECTED_VALUE))
                    || (threat && aboveAppetite() && policy.escalatesOn(EscalationReason.APPETITE))
                    || (others && policy.escalatesOn(EscalationReason.AFFECTS_OTHERS));
        }

        private boolean atLeast(RiskBand other) {
            return band != null && band.atLeast(other);
        }

        private void say(String rule, boolean holds, boolean escalates, Set<Raised> up) {
            if (holds) {
                Line line = Line.of(rule, scope, risk.id());
                lines.add(line);
                if (escalates) {
                    handedUp.add(line);
                    up.add(new Raised(scope.ref(), risk));
                }
            }
        }

        /** Hands up what is said of the risk elsewhere. */
        private void again(String rule, boolean escalates, Set<Raised> up) {
            Line line = Line.of(rule, scope, risk.id());
            if (escalates && told.contains(line)) {
                handedUp.add(line);
                up.add(new Raised(scope.ref(), risk));
            }
        }

        /** Whether it is accepted by an authority that may accept it as it is today; of a threat, says where not. */
        private boolean acceptances(Set<Raised> up) {
            RecordedDecision acceptance = risk.acceptance();
            if (acceptance == null
                    || (acceptance.on() != null && acceptance.on().isAfter(asOf))) {
                return false;
            }
            boolean expired = acceptance.until() != null && acceptance.until().isBefore(asOf);
            Rung rung = find(acceptance.authority());
            boolean may = rung != null && rung.decides(DecisionKind.RISK_ACCEPTANCE) && bears(rung);
            say("raid.acceptance-expired", threat && expired, false, up);
            say("raid.acceptance-without-authority", threat && rung == null, false, up);
            boolean another = threat && rung != null && !expired && !may;
            say("raid.acceptance-above-authority", another, here().stream().noneMatch(this::bears), up);
            return may && !expired;
        }

        private @Nullable Rung find(@Nullable String name) {
            for (Rung rung : ladder.rungs()) {
                if (rung.name().equals(name)) {
                    return rung;
                }
            }
            return null;
        }

        /** Whether a risk of this band and expected cost is within the appetite of an authority. */
        private boolean bears(Rung rung) {
            AppetiteLimit limit = limit(rung);
            if (limit == null) {
                return true;
            }
            boolean withinBand = band == null || limit.upTo().atLeast(band);
            return withinBand && !dearerThan(limit) && !inAnotherCurrency(limit);
        }

        private @Nullable AppetiteLimit limit(Rung rung) {
            return rung.findAppetite(risk.statement().category()).orElse(null);
        }

        private boolean dearerThan(AppetiteLimit limit) {
            Money expected = Exposures.expected(risk);
            Money most = limit.expectedCost();
            return most != null && expected != null && expected.sameCurrencyAs(most) && expected.compareTo(most) > 0;
        }

        /** What cannot be compared with an appetite counts as too much for it. */
        private boolean inAnotherCurrency(AppetiteLimit limit) {
            Money expected = Exposures.expected(risk);
            Money most = limit.expectedCost();
            return most != null && expected != null && !expected.sameCurrencyAs(most);
        }

        private List<Rung> here() {
            List<Rung> rungs = new ArrayList<>();
            for (Rung rung : ladder.rungs()) {
                if (rung.level() == scope.level() && rung.decides(DecisionKind.RISK_ACCEPTANCE)) {
                    rungs.add(rung);
                }
            }
            return rungs;
        }

        /** Nobody of this level may accept it. */
        private boolean aboveAppetite() {
            return here().stream().noneMatch(this::bears);
        }

        private boolean aboveDelegatedLimit() {
            for (Rung rung : here()) {
                AppetiteLimit limit = limit(rung);
                if (limit == null || !dearerThan(limit)) {
                    return false;
                }
            }
            return !here().isEmpty();
        }
    }
}
