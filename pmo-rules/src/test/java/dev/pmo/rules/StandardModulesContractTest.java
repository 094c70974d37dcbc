package dev.pmo.rules;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.testkit.ModuleContractTest;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.Samples;
import dev.pmo.rules.testkit.Trees;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** The standard modules keep what the test kit asks of those of hosts. */
class StandardModulesContractTest extends ModuleContractTest {

    @Override
    protected List<RuleModule> modules() {
        return StandardModules.all();
    }

    @Override
    protected List<Scope> samples() {
        return List.of(largest(Portfolios.strained()), largest(Portfolios.valid()));
    }

    private static Portfolio largest(Arbitrary<Portfolio> portfolios) {
        return Samples.of(portfolios, 20, 7).stream()
                .max(Comparator.comparing(portfolio -> Trees.scopes(portfolio).size()))
                .orElseThrow();
    }
}
