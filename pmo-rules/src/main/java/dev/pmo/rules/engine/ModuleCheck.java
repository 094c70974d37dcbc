package dev.pmo.rules.engine;

import dev.pmo.core.id.Level;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** Finds everything that does not fit in a set of modules, and the order of their calculations. */
final class ModuleCheck {

    private final List<RuleModule> modules;
    private final List<Calculation<?>> calculations = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<PolicyType<?>> policies = new HashSet<>();
    private final Map<FactKey<?>, List<Calculation<?>>> providers = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    ModuleCheck(List<RuleModule> modules) {
        this.modules = modules;
        collect();
        checkUnique();
        for (Calculation<?> calculation : calculations) {
            checkReads(calculation.provides().name(), calculation.levels(), calculation.reads());
        }
        for (Rule rule : rules) {
            checkReads(rule.id(), rule.levels(), rule.reads());
        }
    }

    List<String> problems() {
        return problems;
    }

    private void collect() {
        for (RuleModule module : modules) {
            calculations.addAll(module.calculations());
            rules.addAll(module.rules());
            policies.addAll(module.policies());
            for (Calculation<?> calculation : module.calculations()) {
                checkPrefix(module, calculation.provides().name());
            }
            for (Rule rule : module.rules()) {
                checkPrefix(module, rule.id());
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

    private void checkPrefix(RuleModule module, String name) {
        if (!name.startsWith(module.id() + ".")) {
            problems.add("'" + name + "' of module '" + module.id() + "' does not begin with '" + module.id() + ".'");
        }
    }

    private void checkUnique() {
        unique("module", modules.stream().map(RuleModule::id).toList());
        unique("rule", rules.stream().map(Rule::id).toList());
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
                long writers = providersAt(calculation.provides(), level);
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

    private void checkReads(String id, Set<Level> levels, Reads reads) {
        if (levels.isEmpty()) {
            problems.add("'" + id + "' is for no level");
        }
        for (FactKey<?> key : reads.facts()) {
            for (Level level : levels) {
                if (providersAt(key, level) == 0) {
                    problems.add("'" + id + "' reads '" + key + "', which nobody provides at level " + level);
                }
            }
        }
        List<FactKey<?>> anywhere = new ArrayList<>(reads.childFacts());
        anywhere.addAll(reads.optionalFacts());
        for (FactKey<?> key : anywhere) {
            if (!providers.containsKey(key)) {
                problems.add("'" + id + "' reads '" + key + "', which nobody provides");
            }
        }
        for (PolicyType<?> type : reads.policies()) {
            if (!policies.contains(type)) {
                problems.add("'" + id + "' reads the policy '" + type.name() + "', which no module brings");
            }
        }
        for (String ruleId : reads.escalations()) {
            if (rules.stream().noneMatch(rule -> rule.id().equals(ruleId))) {
                problems.add("'" + id + "' reads escalations of '" + ruleId + "', which is no rule");
            }
        }
    }

    private long providersAt(FactKey<?> key, Level level) {
        return providers.getOrDefault(key, List.of()).stream()
                .filter(calculation -> calculation.levels().contains(level))
                .count();
    }

    private void addOnce(String problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** The calculations, each after those whose facts of the same scope it reads; adds a problem for each circle. */
    List<Calculation<?>> orderedCalculations() {
        Graph<Integer, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        for (int i = 0; i < calculations.size(); i++) {
            graph.addVertex(i);
        }
        for (int i = 0; i < calculations.size(); i++) {
            Reads reads = calculations.get(i).reads();
            List<FactKey<?>> keys = new ArrayList<>(reads.facts());
            keys.addAll(reads.optionalFacts());
            for (FactKey<?> key : keys) {
                for (Calculation<?> provider : providers.getOrDefault(key, List.of())) {
                    graph.addEdge(calculations.indexOf(provider), i);
                }
            }
        }
        if (hasCircles(graph)) {
            return List.of();
        }
        List<Calculation<?>> ordered = new ArrayList<>();
        new TopologicalOrderIterator<>(graph, Comparator.<Integer>naturalOrder())
                .forEachRemaining(index -> ordered.add(calculations.get(index)));
        return ordered;
    }

    private boolean hasCircles(Graph<Integer, DefaultEdge> graph) {
        boolean found = false;
        List<TreeSet<Integer>> circles = new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .map(TreeSet::new)
                        .sorted(Comparator.comparing(TreeSet::first))
                        .toList();
        for (TreeSet<Integer> circle : circles) {
            if (circle.size() > 1 || graph.containsEdge(circle.first(), circle.first())) {
                problems.add("facts read each other in a circle: " + path(graph, circle));
                found = true;
            }
        }
        return found;
    }

    private String path(Graph<Integer, DefaultEdge> graph, SortedSet<Integer> circle) {
        List<Integer> walk = new ArrayList<>();
        int at = circle.first();
        while (!walk.contains(at)) {
            walk.add(at);
            int here = at;
            at = circle.stream()
                    .filter(next -> graph.containsEdge(here, next))
                    .findFirst()
                    .orElseThrow();
        }
        List<Integer> closed = new ArrayList<>(walk.subList(walk.indexOf(at), walk.size()));
        closed.add(at);
        return String.join(
                " -> ",
                closed.stream()
                        .map(index -> calculations.get(index).provides().name())
                        .toList());
    }
}
