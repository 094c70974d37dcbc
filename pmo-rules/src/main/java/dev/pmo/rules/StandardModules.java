package dev.pmo.rules;

import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.change.ChangeModule;
import dev.pmo.rules.change.baseline.BaselineModule;
import dev.pmo.rules.planning.PlanningModule;
import dev.pmo.rules.planning.integrated.IntegrationModule;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.reporting.ReportingModule;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.tolerance.ToleranceModule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The service modules that the library brings.
 *
 * <p>A host that wants fewer takes those with {@link #of(String...)}; one that has its own in place of one makes its own
 * list. This class is immutable and thread-safe.
 */
public final class StandardModules {

    private StandardModules() {}

    /**
     * All standard modules, from the lowest storey to the highest.
     *
     * @return the modules
     */
    public static List<RuleModule> all() {
        return List.of(
                new AuthorityModule(),
                new PlanningModule(),
                new IntegrationModule(),
                new RaidModule(),
                new ToleranceModule(),
                new ChangeModule(),
                new BaselineModule(),
                new ReportingModule());
    }

    /**
     * Some of the standard modules, and with them those whose facts and escalations they read: {@code tolerance} brings
     * {@code raid} and {@code authority} along.
     *
     * @param ids the ids of the modules, such as {@code tolerance}
     * @return the modules, from the lowest storey to the highest
     * @throws IllegalArgumentException if there is no such module
     */
    public static List<RuleModule> of(String... ids) {
        List<RuleModule> all = all();
        Set<String> wanted = new TreeSet<>(List.of(ids));
        refuseUnknown(wanted, all.stream().map(RuleModule::id).toList());
        List<RuleModule> taken = new ArrayList<>();
        for (int storey = all.size() - 1; storey >= 0; storey--) {
            RuleModule module = all.get(storey);
            if (wanted.contains(module.id())) {
                taken.add(module);
                wanted.addAll(readBy(module));
            }
        }
        Collections.reverse(taken);
        return List.copyOf(taken);
    }

    private static void refuseUnknown(Set<String> wanted, List<String> known) {
        for (String id : wanted) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException("The id of a standard module was expected, but was: '" + id
                        + "'.\nMaybe one of " + known + " was meant.");
            }
        }
    }

    /** The modules that something is read from: names of facts and rules begin with the id of theirs. */
    private static Set<String> readBy(RuleModule module) {
        Stream<Reads> reads = Stream.concat(
                module.calculations().stream().map(Calculation::reads),
                module.rules().stream().map(Rule::reads));
        return reads.flatMap(StandardModules::names)
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Reads reads) {
        Stream<FactKey<?>> facts = Stream.of(reads.facts(), reads.childFacts(), reads.optionalFacts())
                .flatMap(Collection::stream);
        return Stream.concat(facts.map(FactKey::name), reads.escalations().stream());
    }
}
