package dev.pmo.rules.testkit;

import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.util.ArrayList;
import java.util.List;

/** Modules of which one rule or calculation throws. */
final class Failing {

    private Failing() {}

    static List<RuleModule> module(List<RuleModule> modules, String name) {
        List<RuleModule> changed = new ArrayList<>();
        for (RuleModule module : modules) {
            changed.add(new Variations.GivenModule(
                    module.id(),
                    module.version(),
                    module.policies(),
                    module.calculations().stream()
                            .<Calculation<?>>map(calculation ->
                                    calculation.provides().name().equals(name) ? failing(calculation) : calculation)
                            .toList(),
                    module.rules().stream()
                            .map(rule -> rule.id().equals(name) ? failing(rule) : rule)
                            .toList()));
        }
        return changed;
    }

    private static <T> Calculation<T> failing(Calculation<T> calculation) {
        return new Calculation<>(calculation.provides(), calculation.levels(), calculation.reads(), inputs -> {
            throw new IllegalStateException("This calculation was expected to fail.");
        });
    }

    private static Rule failing(Rule rule) {
        return rule.judgedBy(inputs -> {
            throw new IllegalStateException("This rule was expected to fail.");
        });
    }
}
