package dev.pmo.rules.engine;

import dev.pmo.core.id.Level;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds everything that does not fit in a set of modules, and the order of their calculations. */
final class ModuleCheck {

    /** What ids of findings are put together from. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");

    private static final Set<String> RESERVED = Set.of("review", "validation");

    private final List<Registered> modules;
    private final List<Calculation<?>> calculations = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<PolicyType<?>> policies = new HashSet<>();
    private final Map<FactKey<?>, List<Calculation<?>>> providers = new HashMap<>();
    private final Map<Level, List<Calculation<?>>> ordered = new EnumMap<>(Level.class);
    private final List<String> problems = new ArrayList<>();
    private final Map<FactKey<?>, List<String>> readersOfMissing = new LinkedHashMap<>();

    ModuleCheck(List<Registered> modules) {
        this.modules = modules;
        collect();
        checkUnique();
        FormerIds formerIds = new FormerIds(rules);
        for (Calculation<?> calculation : calculations) {
            checkReads(calculation.provides().name(), calculation.levels(), calculation.reads(), formerIds);
        }
        for (Rule rule : rules) {
            checkReads(rule.id(), rule.levels(), rule.reads(), formerIds);
        }
        readersOfMissing.forEach(this::tellMissing);
        for (Level level : Level.values()) {
            ordered.put(level, inOrder(level));
        }
    }

    /** The calculations of a level, each after those whose facts of the same scope it reads. */
    List<Calculation<?>> orderedCalculations(Level level) {
        return ordered.getOrDefault(level, List.of());
    }

    /** The facts of all levels, by name. */
    List<FactKey<?>> facts() {
        return new ArrayList<>(calculations.stream()
                .<FactKey<?>>map(Calculation::provides)
                .distinct()
                .toList());
    }

    List<String> problems() {
        return problems;
    }

    /** The modules that would provide what is missing, by the beginning of its name; those that are there are not. */
    Set<String> missingModules() {
        Set<String> missing = new TreeSet<>();
        for (FactKey<?> key : readersOfMissing.keySet()) {
            int point = key.name().indexOf('.');
            if (point > 0) {
                missing.add(key.name().substring(0, point));
            }
        }
        modules.forEach(module -> missing.remove(module.id()));
        return missing;
    }

    private void collect() {
        for (Registered module : modules) {
            checkStamp(module);
            calculations.addAll(module.calculations());
            rules.addAll(module.rules());
            policies.addAll(module.policies());
            for (Calculation<?> calculation : module.calculations()) {
                checkPrefix(module, calculation.provides().name());
            }
            for (Rule rule : module.rules()) {
                checkPrefix(module, rule.id());
                rule.formerIds().forEach(this::checkPlain);
            }
        }
        calculations.sort(Comparator.comparing(
                        (Calculation<?> calculation) -> calculation.provides().name())
                .thenComparing(calculation -> calculation.levels().toString()));
        rules.sort(Comparator.comparing(Rule::id));
        for (Calculation<?> calculation : calculations) {
            providers
                    .computeIfAbsent(calculation.provides(), key -> new ArrayList<>())
                    .add(calculation);
        }
    }

    private void checkStamp(Registered module) {
        if (RESERVED.contains(module.id())) {
            problems.add("module '" + module.id() + "' has a name that the engine keeps for its own findings");
        }
        if (!PLAIN.matcher(module.id()).matches()) {
            problems.add("module '" + module.id() + "' has no name of letters, digits, '.', '-' and '_'");
        }
        if (module.version().isBlank()) {
            problems.add("module '" + module.id() + "' has no version");
        }
    }

    private void checkPrefix(Registered module, String name) {
        if (!name.startsWith(module.id() + ".")) {
            problems.add("'" + name + "' of module '" + module.id() + "' does not begin with '" + module.id() + ".'");
        }
        checkPlain(name);
    }

    private void checkPlain(String name) {
        if (!PLAIN.matcher(name).matches()) {
            problems.add("'" + name + "' has other characters than letters, digits, '.', '-' and '_'");
        }
    }

    private void checkUnique() {
        unique("module", modules.stream().map(Registered::id).toList());
        unique(
                "rule",
                rules.stream()
                        .flatMap(rule -> Stream.concat(Stream.of(rule.id()), rule.formerIds().stream()))
                        .toList());
        unique(
                "policy",
                modules.stream()
                        .flatMap(module -> module.policies().stream())
                        .map(PolicyType::name)
                        .toList());
        Map<String, FactKey<?>> byName = new HashMap<>();
        for (Calculation<?> calculation : calculations) {
            FactKey<?> key = calculation.provides();
            FactKey<?> other = byName.putIfAbsent(key.name(), key);
            if (other != null && other != key) {
                problems.add("two different keys are called '" + key.name() + "'");
            }
        }
        for (Level level : Level.values()) {
            for (Calculation<?> calculation : calculations) {
                int writers = providersAt(calculation.provides(), level);
                if (writers > 1 && calculation.levels().contains(level)) {
                    addOnce("'" + calculation.provides() + "' is provided " + writers + " times at level " + level);
                }
            }
        }
    }

    private void unique(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                addOnce(what + " '" + name + "' is there twice");
            }
        }
    }

    private void checkReads(String id, Set<Level> levels, Reads reads, FormerIds formerIds) {
        if (levels.isEmpty()) {
            problems.add("'" + id + "' is for no level");
        }
        List<FactKey<?>> all = new ArrayList<>(reads.facts());
        all.addAll(reads.childFacts());
        all.addAll(reads.optionalFacts());
        for (FactKey<?> key : all) {
            if (!providers.containsKey(key)) {
                readersOfMissing
                        .computeIfAbsent(key, missing -> new ArrayList<>())
                        .add(id);
            }
        }
        for (FactKey<?> key : reads.facts()) {
            for (Level level : levels) {
                if (providers.containsKey(key) && providersAt(key, level) == 0) {
                    addOnce("'" + id + "' reads '" + key + "', which nobody provides at level " + level);
                }
            }
        }
        for (PolicyType<?> type : reads.policies()) {
            if (!policies.contains(type)) {
                problems.add("'" + id + "' reads the policy '" + type.name() + "', which no module brings");
            }
        }
        for (String ruleId : reads.escalations()) {
            if (rules.stream().noneMatch(rule -> rule.id().equals(ruleId))) {
                String present = formerIds.present(ruleId);
                problems.add("'" + id + "' reads escalations of '" + ruleId + "', which is "
                        + (present.equals(ruleId) ? "no rule" : "called '" + present + "' now"));
            }
        }
    }

    private void tellMissing(FactKey<?> key, List<String> readers) {
        long others = readers.stream().distinct().count() - 1;
        String who = "'" + readers.get(0) + "'"
                + (others == 0 ? " reads" : " and " + others + (others == 1 ? " other read" : " others read"));
        problems.add(who + " '" + key + "', which nobody provides" + namesake(key));
    }

    /** Keys are the same only if they are the same object, which a name does not show. */
    private String namesake(FactKey<?> key) {
        boolean another =
                providers.keySet().stream().anyMatch(other -> other.name().equals(key.name()));
        return another ? ": another key of that name is provided, and keys are kept in constants" : "";
    }

    private int providersAt(FactKey<?> key, Level level) {
        int found = 0;
        for (Calculation<?> calculation : providers.getOrDefault(key, List.of())) {
            if (calculation.levels().contains(level)) {
                found++;
            }
        }
        return found;
    }

    private void addOnce(String problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private List<Calculation<?>> inOrder(Level level) {
        List<Calculation<?>> here = new ArrayList<>();
        for (Calculation<?> calculation : calculations) {
            if (calculation.levels().contains(level)) {
                here.add(calculation);
            }
        }
        ReadingOrder order = new ReadingOrder(here);
        for (String circle : order.circles()) {
            addOnce("facts read each other in a circle: " + circle);
        }
        return order.sorted();
    }
}
