package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Rules on which scopes came and went below a scope since the snapshot of last time. */
final class MembershipRules {

    private static final String SOURCE =
            "A portfolio's list of work is itself under control: nothing comes or goes" + " unsaid.";

    private MembershipRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                                "reporting.scope-new",
                                "Something is below that was not there last time.",
                                Reads.nothing().previousSnapshot(),
                                MembershipRules::judgeNew)
                        .described(
                                "New work needs a mandate, and explains why totals moved.",
                                "The programme has five projects; last time it had four.",
                                SOURCE),
                Rule.of(
                                "reporting.scope-gone",
                                "Something that was below last time is no longer there.",
                                Reads.nothing().previousSnapshot(),
                                MembershipRules::judgeGone)
                        .described(
                                "Work that ends is closed and its benefits are followed up; work that vanishes is not.",
                                "A project in delivery last time is in no list now.",
                                SOURCE));
    }

    private static Verdict judgeNew(Inputs inputs) {
        return inputs.findPrevious()
                .map(previous -> onlyIn(inputs.scope(), previous, scope -> newBreach(inputs, scope)))
                .orElse(Verdict.satisfied());
    }

    private static Verdict judgeGone(Inputs inputs) {
        return inputs.findPrevious()
                .map(previous -> onlyIn(previous, inputs.scope(), scope -> goneBreach(inputs, scope)))
                .orElse(Verdict.satisfied());
    }

    /**
     * What lies below a scope in one snapshot and not in the other; of what is below a child that both have, that child
     * tells.
     */
    private static Verdict onlyIn(Scope one, Scope other, Function<Scope, Breach> breach) {
        Set<ScopeRef> children = refs(other.children());
        List<Scope> tops = one.children().stream()
                .filter(child -> !children.contains(child.ref()))
                .toList();
        if (tops.isEmpty()) {
            return Verdict.satisfied();
        }
        Set<ScopeRef> known = refs(below(List.of(other)));
        return Verdict.ofWorst(below(tops).stream()
                .filter(scope -> !known.contains(scope.ref()))
                .map(breach)
                .toList());
    }

    private static Breach newBreach(Inputs inputs, Scope scope) {
        String path = "children[" + scope.ref() + "]";
        return Breach.of(Severity.INFO, "{scope} ({name}) was not below this scope last time")
                .subject(scope.ref())
                .with("scope", inputs.input(path, scope.ref()))
                .with("name", inputs.input(path + ".name", named(scope)));
    }

    private static Breach goneBreach(Inputs inputs, Scope scope) {
        LifecycleState state = scope.profile().state();
        boolean ending =
                state == LifecycleState.CLOSED || state == LifecycleState.STOPPED || state == LifecycleState.CLOSING;
        String path = "children[" + scope.ref() + "]";
        return Breach.of(
                        ending ? Severity.INFO : Severity.LOW,
                        "{scope} ({name}) was below this scope last time, its state {state}, and is no longer")
                .subject(scope.ref())
                .with("scope", inputs.previousInput(path, scope.ref()))
                .with("name", inputs.previousInput(path + ".name", named(scope)))
                .with("state", inputs.previousInput(path + ".profile.state", state == null ? "not recorded" : state));
    }

    private static String named(Scope scope) {
        return scope.name().isEmpty() ? "without a name" : scope.name();
    }

    private static Set<ScopeRef> refs(List<Scope> scopes) {
        Set<ScopeRef> refs = new HashSet<>();
        for (Scope scope : scopes) {
            refs.add(scope.ref());
        }
        return refs;
    }

    /** The scopes and all below them, each before what lies below it. */
    private static List<Scope> below(List<Scope> tops) {
        List<Scope> all = new ArrayList<>();
        Deque<Scope> open = new ArrayDeque<>(tops);
        while (!open.isEmpty()) {
            Scope next = open.removeFirst();
            all.add(next);
            open.addAll(next.children());
        }
        return all;
    }
}
