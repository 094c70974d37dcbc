package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.control;
import static dev.pmo.rules.raid.RaidSamples.programme;
import static dev.pmo.rules.raid.RaidSamples.project;
import static dev.pmo.rules.raid.RaidSamples.review;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.ActionId;
import dev.pmo.core.id.Level;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.ActionStatus;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Magnitude;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** A serious threat is told by its band, its appetite or its lack of action: by one of them, and never by none. */
class ToldOnceTest {

    private static final List<String> RULES =
            List.of("raid.risk-exceeds-band", "raid.risk-above-appetite", "raid.risk-outside-tolerance-without-action");

    private static final List<DecisionKind> ALL = List.of(DecisionKind.values());

    private static final AuthorityLadder CAUTIOUS = AuthorityLadder.of(List.of(
            cautious("project board", Level.PROJECT, RiskBand.LOW, 300),
            cautious("programme board", Level.PROGRAMME, RiskBand.MEDIUM, 600),
            Rung.of("portfolio board", Level.PORTFOLIO, ALL)));

    private static Rung cautious(String name, Level level, RiskBand safety, long expectedCost) {
        return Rung.of(name, level, ALL)
                .withAppetites(List.of(
                        new AppetiteLimit("Safety", safety, RaidSamples.gbp(expectedCost)),
                        new AppetiteLimit(null, RiskBand.HIGH, RaidSamples.gbp(expectedCost))));
    }

    /** A threat, with whether an open action of its log is about it. */
    record Logged(Risk threat, boolean answered) {

        RaidLog log() {
            Action action = new Action(
                    ActionId.of("AC-1"), "Act", ActionStatus.OPEN, "Ann", null, AS_OF, null, answered ? "R-1" : "R-2");
            return RaidLog.ofRisks(List.of(threat)).withActions(List.of(action));
        }

        Scope in(Level level) {
            return level == Level.PROJECT
                    ? project("PJ-1").raid(log()).build()
                    : programme(List.of()).toBuilder().raid(log()).build();
        }

        boolean actedOn() {
            return answered || ControlRules.hasPlannedControl(threat);
        }
    }

    @Provide
    Arbitrary<Logged> threats() {
        Arbitrary<RiskAssessment> assessments = Combinators.combine(
                        Arbitraries.integers().between(1, 5).injectNull(0.1),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(0, 2_000).injectNull(0.5))
                .as((likelihood, impact, cost) -> new RiskAssessment(
                        likelihood,
                        impact,
                        Probability.ofPercent(50),
                        cost == null ? null : RaidSamples.gbp(cost),
                        null));
        return Combinators.combine(
                        assessments,
                        Arbitraries.of(ControlState.values()).injectNull(0.5),
                        Arbitraries.of("Safety").injectNull(0.5),
                        Arbitraries.of("project board", "programme board", "portfolio board", "nobody")
                                .injectNull(0.6),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false, false))
                .as(ToldOnceTest::logged);
    }

    private static Logged logged(
            RiskAssessment assessment,
            @Nullable ControlState control,
            @Nullable String category,
            @Nullable String acceptedBy,
            boolean waits,
            boolean answered) {
        Risk risk = threat("R-1", 1, 1)
                .inherent(assessment)
                .controls(control == null ? List.of() : List.of(control(control)))
                .statement(new RiskStatement(null, null, null, category, null))
                .acceptance(acceptedBy == null ? null : new RecordedDecision("Ann", acceptedBy, AS_OF, null, null))
                .escalation(waits ? RaidSamples.handedUp(AS_OF, null) : null)
                .build();
        return new Logged(risk, answered);
    }

    @Provide
    Arbitrary<EscalationBands> bands() {
        return Arbitraries.of(RiskBand.values())
                .list()
                .ofSize(3)
                .map(bands -> bands.stream().sorted().toList())
                .map(bands -> new EscalationBands(bands.get(0), bands.get(1), bands.get(2)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void byDefaultASeriousThreatIsToldExactlyOnce(
            @ForAll("threats") Logged logged, @ForAll boolean inProject, @ForAll boolean cautious) {
        Level level = inProject ? Level.PROJECT : Level.PROGRAMME;
        AuthorityLadder ladder = cautious ? CAUTIOUS : AuthorityPolicy.DEFAULTS.ladder();

        assertThat(told(logged, level, RaidPolicy.DEFAULTS, ladder))
                .hasSize(serious(logged, level, RaidPolicy.DEFAULTS, ladder) ? 1 : 0);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void noSeriousThreatIsToldByNoneWhateverThePolicy(
            @ForAll("threats") Logged logged,
            @ForAll boolean inProject,
            @ForAll("bands") EscalationBands bands,
            @ForAll RiskBand attention,
            @ForAll List<EscalationReason> reasons) {
        Level level = inProject ? Level.PROJECT : Level.PROGRAMME;
        RaidPolicy policy = RaidPolicy.DEFAULTS.withBands(bands, attention).withEscalateOn(reasons);

        List<Finding> told = told(logged, level, policy, CAUTIOUS);

        assertThat(told.isEmpty()).isEqualTo(!serious(logged, level, policy, CAUTIOUS));
        assertThat(told).hasSizeLessThanOrEqualTo(policy.escalatesOn(EscalationReason.BAND) ? 1 : 2);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatItsBandOrItsAppetiteHandsUpIsHandedUp(
            @ForAll("threats") Logged logged, @ForAll("bands") EscalationBands bands, @ForAll RiskBand attention) {
        RaidPolicy policy = RaidPolicy.DEFAULTS.withBands(bands, attention);
        boolean settled = logged.threat().escalation() != null || accepted(logged, CAUTIOUS);
        boolean handsUp = inBand(logged, Level.PROJECT, policy) || aboveAppetite(logged, Level.PROJECT, CAUTIOUS);

        assertThat(told(logged, Level.PROJECT, policy, CAUTIOUS))
                .filteredOn(Finding::escalated)
                .hasSize(handsUp && !settled ? 1 : 0);
    }

    private static List<Finding> told(Logged logged, Level level, RaidPolicy policy, AuthorityLadder ladder) {
        PolicySet policies = PolicySet.defaults()
                .with(RaidPolicy.TYPE, policy)
                .with(AuthorityPolicy.TYPE, new AuthorityPolicy(ladder));
        return review(logged.in(level), policies).findings().stream()
                .filter(finding -> RULES.contains(finding.ruleId()))
                .toList();
    }

    /** Whether one of the three asks for it to be told, each by itself. */
    private static boolean serious(Logged logged, Level level, RaidPolicy policy, AuthorityLadder ladder) {
        boolean neglected = scored(logged).atLeast(policy.attentionBand()) && !logged.actedOn();
        return inBand(logged, level, policy) || aboveAppetite(logged, level, ladder) || neglected;
    }

    private static boolean inBand(Logged logged, Level level, RaidPolicy policy) {
        return scored(logged).atLeast(policy.escalationBands().at(level));
    }

    private static boolean aboveAppetite(Logged logged, Level level, AuthorityLadder ladder) {
        ScoredRisk scored = scored(logged);
        boolean known = scored.score() != null || scored.expected() != null;
        boolean beyond = ladder.route(DecisionKind.RISK_ACCEPTANCE, magnitude(logged), level)
                .map(rung -> rung.level() != level)
                .orElse(true);
        return known && beyond && !logged.actedOn() && !accepted(logged, ladder);
    }

    private static boolean accepted(Logged logged, AuthorityLadder ladder) {
        RecordedDecision acceptance = logged.threat().acceptance();
        String by = acceptance == null ? null : acceptance.authority();
        return by != null && ladder.mayDecide(by, DecisionKind.RISK_ACCEPTANCE, magnitude(logged));
    }

    private static Magnitude magnitude(Logged logged) {
        ScoredRisk scored = scored(logged);
        return Magnitude.ofRisk(
                scored.score() == null ? null : scored.score().band(),
                logged.threat().statement().category(),
                scored.expected());
    }

    private static ScoredRisk scored(Logged logged) {
        return ScoredRisk.of(logged.threat(), RaidPolicy.DEFAULTS);
    }
}
