package dev.pmo.rules.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.raid.BandFloor;
import dev.pmo.rules.raid.RaidPolicy;
import dev.pmo.rules.raid.RiskMatrix;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.PolicyCoverage;
import dev.pmo.rules.testkit.PolicyProperties;
import dev.pmo.rules.testkit.PolicyProperty;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.Samples;
import dev.pmo.rules.testkit.Variations.GivenModule;
import dev.pmo.rules.tolerance.AspectStatus;
import dev.pmo.rules.tolerance.ToleranceFacts;
import dev.pmo.rules.tolerance.TolerancePolicy;
import dev.pmo.rules.tolerance.ToleranceStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The properties of policies hold of ours, and are refuted by policies and rules that break them. */
class PolicyPropertiesTest {

    private static final ScopeRef DIGITAL = ScopeRef.of(ProgrammeId.of("PG-DIGITAL"));
    private static final RiskMatrix COARSE =
            RiskMatrix.product(4, 5, List.of(BandFloor.of(RiskBand.LOW, 1), BandFloor.of(RiskBand.VERY_HIGH, 6)));

    private static PolicySet ours() {
        return PolicySet.defaults()
                .with(
                        TolerancePolicy.TYPE,
                        TolerancePolicy.DEFAULTS.withStandingTolerances(List.of(
                                Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(5)),
                                Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.days(30)),
                                Tolerance.of(ToleranceAspect.RISK, ToleranceLimit.ofPercent(10), null))))
                .with(
                        AuthorityPolicy.TYPE,
                        new AuthorityPolicy(AuthorityLadder.of(List.of(
                                accepting("project board", Level.PROJECT, RiskBand.MEDIUM, 5_000),
                                accepting("programme board", Level.PROGRAMME, RiskBand.HIGH, 50_000),
                                Rung.of("portfolio board", Level.PORTFOLIO, List.of(DecisionKind.values()))))));
    }

    private static Rung accepting(String name, Level level, RiskBand band, long pounds) {
        return Rung.of(name, level, List.of(DecisionKind.values()))
                .withAppetites(List.of(new AppetiteLimit(null, band, Money.of("GBP", pounds))));
    }

    private static PolicySet coarseAboveFine() {
        RaidPolicy coarse = RaidPolicy.DEFAULTS.withMatrices(COARSE, COARSE);
        return PolicySet.defaults()
                .with(PolicyOverride.at(RaidPolicy.TYPE, DIGITAL, coarse, "digital board"))
                .with(PolicyOverride.at(
                        RaidPolicy.TYPE, ScopeRef.of(ProjectId.of("PJ-1")), RaidPolicy.DEFAULTS, "project board"));
    }

    @Test
    void theDefaultsOfTheLibraryKeepThem() {
        PolicyCoverage coverage = PolicyProperties.of(PolicySet.defaults()).check();
        assertThat(coverage.portfolios()).isEqualTo(40);
        assertThat(coverage.changes()).isGreaterThan(300);
        assertThat(coverage.breaches()).isGreaterThan(100);
        assertThat(coverage.escalations()).isGreaterThan(200);
    }

    @Property(tries = 15)
    void standingTolerancesAndDelegatedLimitsKeepThem(
            @ForAll(supplier = Portfolios.Strained.class) Portfolio portfolio) {
        PolicyProperties.of(ours()).check(portfolio);
    }

    @Test
    void theSameSeedMakesTheSameOfThem() {
        PolicyProperties properties = PolicyProperties.of(ours()).only(PolicyProperty.NO_LEVEL_IS_SKIPPED);
        assertThat(properties.tries(10, 5).check())
                .isEqualTo(properties.tries(10, 5).check())
                .isNotEqualTo(properties.tries(10, 6).check());
    }

    @Test
    void aLevelWithFewerStepsThanThatBelowForgetsWhatIsHandedUpToIt() {
        Risk serious = Risk.builder(RiskId.of("R-1"), "Supplier fails")
                .inherent(RiskAssessment.of(4, 5))
                .build();
        Project project = Project.builder(ProjectId.of("PJ-1"), "Booking")
                .raid(RaidLog.ofRisks(List.of(serious)))
                .build();
        Programme programme = Programme.builder(ProgrammeId.of("PG-DIGITAL"), "Digital")
                .projects(List.of(project))
                .build();
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("PF"), "Portfolio")
                .programmes(List.of(programme))
                .build();
        PolicyProperties properties = PolicyProperties.of(coarseAboveFine());
        assertThatThrownBy(() -> properties.check(portfolio))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Raising a score never recalls an escalation, was expected, but when the likelihood of R-1"
                        + " of PROJECT:PJ-1 was raised from '4' by one, the escalation"
                        + " raid.escalated-risk@PROGRAMME:PG-DIGITAL#PROJECT:PJ-1/R-1 was recalled.\nMaybe the matrix"
                        + " of a level above has fewer steps than that below, or its bands another meaning.");
        assertThatCode(() -> properties
                        .without(PolicyProperty.A_RAISED_SCORE_RECALLS_NO_ESCALATION)
                        .check(portfolio))
                .doesNotThrowAnyException();
    }

    @Test
    void aRandomScopeTakesTheNameForWhichAPolicyIsSet() {
        Rule named = Rule.of("host.named", "A scope is called as ours.", Reads.nothing(), inputs -> {
            if (inputs.scope().ref().equals(DIGITAL)) {
                throw new IllegalStateException("our programme");
            }
            return Verdict.satisfied();
        });
        List<RuleModule> modules = new ArrayList<>(StandardModules.all());
        modules.add(GivenModule.ofRules("host", named));
        PolicyProperties without = PolicyProperties.of(PolicySet.defaults()).reviewedBy(modules);
        assertThatCode(() -> without.tries(10, 1).check()).doesNotThrowAnyException();
        PolicyProperties with = PolicyProperties.of(coarseAboveFine()).reviewedBy(modules);
        assertThatThrownBy(() -> with.tries(10, 1).check()).hasMessageContaining("our programme");
    }

    @Test
    void aStatusThatFallsAsTheForecastRisesIsFoundOut() {
        List<RuleModule> modules = changed(calculation -> calculation, PolicyPropertiesTest::lenientWithTheWorst);
        assertRefuted(PolicySet.defaults(), modules, PolicyProperty.A_RAISED_FORECAST_CLEARS_NO_BREACH, "was cleared");
    }

    @Test
    void aStatusThatWorsensAsTheToleranceGrowsIsFoundOut() {
        List<RuleModule> modules = changed(calculation -> calculation, PolicyPropertiesTest::strictWithTheWide);
        assertRefuted(PolicySet.defaults(), modules, PolicyProperty.A_WIDER_TOLERANCE_ADDS_NO_BREACH, "became worse");
    }

    @Test
    void aLevelThatDoesNotAnswerIsFoundOut() {
        List<RuleModule> modules = changed(
                rule -> rule.id().equals("raid.escalated-risk") ? with(rule, Verdict.satisfied()) : rule,
                status -> status);
        assertRefuted(PolicySet.defaults(), modules, PolicyProperty.NO_LEVEL_IS_SKIPPED, "says nothing of it");
    }

    @Test
    void aRuleThatTakesTheFirstOfTheLogIsFoundOut() {
        Rule first = Rule.of(
                "host.first",
                "The first risk of the log is named.",
                Reads.nothing(),
                inputs -> inputs.scope().raid().risks().isEmpty()
                        ? Verdict.satisfied()
                        : Verdict.breached(Breach.of(Severity.LOW, "{first} comes first")
                                .with(
                                        "first",
                                        inputs.input(
                                                "raid.risks[0]",
                                                inputs.scope()
                                                        .raid()
                                                        .risks()
                                                        .get(0)
                                                        .id()))));
        List<RuleModule> modules = new ArrayList<>(StandardModules.all());
        modules.add(GivenModule.ofRules("host", first));
        assertRefuted(
                PolicySet.defaults(), modules, PolicyProperty.ORDER_MAKES_NO_DIFFERENCE, "with children and items");
    }

    /** A policy that forgets a component on the way. */
    record Forgetful(int days) implements Policy {
        static final PolicyType<Forgetful> TYPE = PolicyType.of("host", Forgetful.class, new Forgetful(1));

        Forgetful(int days) {
            this.days = days + 1;
        }
    }

    @Test
    void aPolicyThatComesBackAsAnotherIsFoundOut() {
        List<RuleModule> modules = new ArrayList<>(StandardModules.all());
        modules.add(new GivenModule("host", "1", List.of(Forgetful.TYPE), List.of(), List.of()));
        assertRefuted(PolicySet.defaults(), modules, PolicyProperty.POLICIES_TRAVEL, "the defaults of 'host' were");
    }

    @Test
    void aPortfolioOfTheHostsOwnCanBeChecked() {
        Portfolio portfolio = Samples.of(Portfolios.strained(), 1, 3).get(0);
        assertThat(PolicyProperties.of(ours()).check(portfolio).portfolios()).isEqualTo(1);
    }

    @Test
    void noTryIsNoCheck() {
        assertThatThrownBy(() -> PolicyProperties.of(ours()).tries(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'0'");
    }

    private static void assertRefuted(
            PolicySet policies, List<RuleModule> modules, PolicyProperty property, String why) {
        PolicyProperties properties =
                PolicyProperties.of(policies).reviewedBy(modules).tries(40, 2);
        assertThatThrownBy(() -> properties.only(property).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(property.sentence())
                .hasMessageContaining("of seed 2")
                .hasMessageContaining(why);
    }

    /** The standard modules with other rules, and another judgement of each aspect. */
    private static List<RuleModule> changed(UnaryOperator<Rule> rules, UnaryOperator<AspectStatus> statuses) {
        List<RuleModule> modules = new ArrayList<>();
        for (RuleModule module : StandardModules.all()) {
            modules.add(new GivenModule(
                    module.id(),
                    module.version(),
                    module.policies(),
                    module.calculations().stream()
                            .<Calculation<?>>map(calculation -> changed(calculation, statuses))
                            .toList(),
                    module.rules().stream().map(rules).toList()));
        }
        return modules;
    }

    private static Calculation<?> changed(Calculation<?> calculation, UnaryOperator<AspectStatus> statuses) {
        if (calculation.provides() != ToleranceFacts.STATUS) {
            return calculation;
        }
        return Calculation.of(ToleranceFacts.STATUS, calculation.reads(), inputs -> {
            Outcome<?> outcome = calculation.function().apply(inputs);
            ToleranceStatus status = (ToleranceStatus) outcome.find().orElseThrow();
            return Outcome.of(
                    new ToleranceStatus(status.aspects().stream().map(statuses).toList()), outcome.because());
        });
    }

    private static Rule with(Rule rule, Verdict verdict) {
        return rule.judgedBy(inputs -> verdict);
    }

    /** Judges what uses twice its tolerance as if it were within it. */
    private static AspectStatus lenientWithTheWorst(AspectStatus status) {
        Ratio used = status.used();
        return used == null || used.compareTo(Ratio.ofPercent(200)) < 0 ? status : rated(status, Rag.GREEN);
    }

    /** Takes a wide tolerance for a mistake. */
    private static AspectStatus strictWithTheWide(AspectStatus status) {
        boolean wide = status.side() != null && status.limit().startsWith("40%");
        return wide ? rated(status, Rag.RED) : status;
    }

    private static AspectStatus rated(AspectStatus status, Rag rag) {
        return new AspectStatus(
                status.aspect(),
                rag,
                status.target(),
                status.forecast(),
                status.deviation(),
                status.side(),
                status.limit(),
                status.used(),
                status.gap(),
                status.reason());
    }
}
