package dev.example.kithost;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.ModuleContract;
import dev.pmo.rules.testkit.PolicyCoverage;
import dev.pmo.rules.testkit.PolicyProperties;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.RuleVerifier;
import dev.pmo.rules.testkit.Samples;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.util.List;

/** A host that tests a rule, a module and its policies with the test kit, without a test engine. */
public final class Checks {

    private static final Rule NO_FORECAST =
            Rule.of("kithost.no-forecast", "A project has no forecast of cost.", Reads.nothing(), Checks::judge);

    private Checks() {}

    private static Verdict judge(Inputs inputs) {
        CostPosition cost = inputs.scope().position().cost();
        if (cost.forecast() != null) {
            return Verdict.satisfied();
        }
        return Verdict.breached(Breach.of(Severity.LOW, "The forecast of cost is {forecast}")
                .with("forecast", inputs.input("position.cost.forecast", "not recorded")));
    }

    private static final class NoForecast implements RuleModule {

        @Override
        public String id() {
            return "kithost";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<Rule> rules() {
            return List.of(NO_FORECAST);
        }
    }

    /** Prints what was checked; fails if anything does not hold. */
    public static void main(String[] arguments) {
        Project silent = Project.builder(ProjectId.of("PJ-1"), "Ledger").build();
        Money million = Money.of("GBP", 1_000_000);
        Project told = silent.toBuilder()
                .position(Position.of(CostPosition.of(million, million), TimePosition.none()))
                .build();
        RuleVerifier.verify(NO_FORECAST)
                .given(silent)
                .breachedBy(Severity.LOW)
                .saying("The forecast of cost is not recorded")
                .kept();
        RuleVerifier.verify(NO_FORECAST).given(told).satisfied();
        System.out.println("rule: kept");

        ModuleContract.of(List.of(new NoForecast()))
                .given(Samples.of(Portfolios.any(), 3, 1))
                .check();
        System.out.println("module: kept");

        Tolerance standing = Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(5));
        PolicySet policies = PolicySet.defaults()
                .with(TolerancePolicy.TYPE, TolerancePolicy.DEFAULTS.withStandingTolerances(List.of(standing)));
        PolicyCoverage coverage = PolicyProperties.of(policies).tries(10, 1).check();
        System.out.println("policies: kept, on " + coverage.portfolios() + " portfolios");
    }
}
