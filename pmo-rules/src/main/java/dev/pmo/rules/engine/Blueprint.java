package dev.pmo.rules.engine;

import dev.pmo.core.id.Level;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.ModuleStamp;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A set of modules that fits together, in the order in which it is evaluated. */
final class Blueprint {

    final List<ModuleStamp> stamps;
    final List<RuleModule> modules;
    final List<FactKey<?>> facts;
    final List<PolicyType<?>> policies;

    /** All rules, by id. */
    final List<Rule> catalogue;

    final FormerIds formerIds;

    /** Whether anything reads the change logs further up. */
    final boolean readsFromAbove;

    /** Whether anything reads which scope stands above. */
    final boolean readsAbove;

    private final Map<Level, Step[]> steps = new EnumMap<>(Level.class);

    private Blueprint(List<Registered> registered, ModuleCheck check) {
        this.modules = registered.stream().map(Registered::module).toList();
        this.stamps = registered.stream()
                .map(module -> new ModuleStamp(module.id(), module.version()))
                .toList();
        this.facts = List.copyOf(check.facts());
        this.policies = registered.stream()
                .flatMap(module -> module.policies().stream())
                .sorted(Comparator.comparing(PolicyType::name))
                .<PolicyType<?>>map(type -> type)
                .toList();
        this.catalogue = registered.stream()
                .flatMap(module -> module.rules().stream())
                .sorted(Comparator.comparing(Rule::id))
                .toList();
        this.formerIds = new FormerIds(catalogue);
        for (Level level : Level.values()) {
            Stream<Step> calculations =
                    check.orderedCalculations(level).stream().map(Step::of);
            Stream<Step> rules = catalogue.stream()
                    .filter(rule -> rule.levels().contains(level))
                    .map(Step::of);
            steps.put(
                    level,
                    Stream.concat(calculations, rules)
                            .map(step -> step.resolve(facts, policies))
                            .toArray(Step[]::new));
        }
        this.readsFromAbove = any(Reads::fromAbove);
        this.readsAbove = any(Reads::above);
    }

    private boolean any(Predicate<Reads> what) {
        return steps.values().stream().flatMap(Arrays::stream).anyMatch(step -> what.test(step.reads));
    }

    static Blueprint of(List<? extends RuleModule> given) {
        List<Registered> modules = new ArrayList<>();
        Copies.copy(Objects.requireNonNull(given, "modules")).forEach(module -> modules.add(Registered.of(module)));
        modules.sort(Comparator.comparing(Registered::id));
        ModuleCheck check = new ModuleCheck(modules);
        if (!check.problems().isEmpty()) {
            throw new InvalidModuleException(check.problems(), check.missingModules());
        }
        return new Blueprint(modules, check);
    }

    /** What is done for a scope of some level, in this order: first the calculations, then the rules. */
    Step[] steps(Level level) {
        Step[] all = steps.get(level);
        return all == null ? new Step[0] : all;
    }
}
