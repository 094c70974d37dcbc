package dev.pmo.rules.engine;

import dev.pmo.core.id.Level;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.ModuleStamp;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A set of modules that fits together, in the order in which it is evaluated. */
final class Blueprint {

    final List<ModuleStamp> stamps;
    final List<RuleModule> modules;
    final List<FactKey<?>> facts;
    final List<PolicyType<?>> policies;
    private final Map<Level, Step[]> calculations = new EnumMap<>(Level.class);
    private final Map<Level, Step[]> rules = new EnumMap<>(Level.class);

    private Blueprint(List<RuleModule> modules, List<Calculation<?>> ordered) {
        this.modules = modules;
        this.stamps = modules.stream()
                .map(module -> new ModuleStamp(module.id(), module.version()))
                .toList();
        this.facts = List.copyOf(
                ordered.stream().map(Calculation::provides).distinct().toList());
        this.policies = modules.stream()
                .flatMap(module -> module.policies().stream())
                .sorted(Comparator.comparing(PolicyType::name))
                .<PolicyType<?>>map(type -> type)
                .toList();
        List<Step> judging = modules.stream()
                .flatMap(module -> module.rules().stream())
                .sorted(Comparator.comparing(Rule::id))
                .map(Step::of)
                .toList();
        List<Step> calculating = new ArrayList<>();
        for (Calculation<?> calculation : ordered) {
            calculating.add(Step.of(calculation));
        }
        Stream.concat(calculating.stream(), judging.stream()).forEach(step -> step.resolve(facts, policies));
        for (Level level : Level.values()) {
            calculations.put(level, at(level, calculating));
            rules.put(level, at(level, judging));
        }
    }

    private static Step[] at(Level level, List<Step> steps) {
        return steps.stream().filter(step -> step.levels.contains(level)).toArray(Step[]::new);
    }

    static Blueprint of(List<? extends RuleModule> given) {
        List<RuleModule> modules = new ArrayList<>(given);
        modules.sort(Comparator.comparing(RuleModule::id));
        ModuleCheck check = new ModuleCheck(modules);
        List<Calculation<?>> ordered = check.orderedCalculations();
        if (!check.problems().isEmpty()) {
            throw new InvalidModuleException(check.problems());
        }
        return new Blueprint(List.copyOf(modules), ordered);
    }

    Step[] calculations(Level level) {
        return steps(calculations, level);
    }

    Step[] rules(Level level) {
        return steps(rules, level);
    }

    private static Step[] steps(Map<Level, Step[]> byLevel, Level level) {
        Step[] steps = byLevel.get(level);
        return steps == null ? new Step[0] : steps;
    }
}
