package dev.pmo.rules.testkit;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.result.Argument;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ProofStep;
import dev.pmo.rules.result.ReviewResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Follows what is handed up, level by level. */
final class LevelsInOrder implements PropertyCheck {

    @Override
    public void check(PolicyTrial trial) {
        Map<ScopeRef, Scope> parents = new TreeMap<>();
        for (Scope scope : Trees.scopes(trial.root())) {
            scope.children().forEach(child -> parents.put(child.ref(), scope));
        }
        ReviewResult result = trial.before().result();
        Set<String> received = new TreeSet<>();
        for (Finding finding : result.findings()) {
            for (ProofStep step : receivedBy(result, finding)) {
                Scope parent = parents.get(step.scope());
                Refuted.unless(
                        parent != null && parent.ref().equals(finding.scope()),
                        "the finding " + finding.id() + " rests on '" + step.label() + "', which lies not one level"
                                + " below");
                received.add(step.label());
            }
        }
        for (Finding finding : result.findings()) {
            Scope parent = parents.get(finding.scope());
            if (parent != null && finding.escalated() && finding.waived() == null && heard(trial, finding, parent)) {
                Refuted.unless(
                        received.contains(finding.id()),
                        "the finding " + finding.id() + " was handed up, but " + parent.ref() + " says nothing of it");
            }
        }
    }

    /** Whether a rule of the level above listens to those of this sort. */
    private static boolean heard(PolicyTrial trial, Finding finding, Scope parent) {
        return trial.engine().rules().stream()
                .anyMatch(rule -> rule.levels().contains(parent.level())
                        && rule.reads().escalations().contains(finding.ruleId()));
    }

    /** The escalations that a finding rests on, without those that these rest on. */
    private static Set<ProofStep> receivedBy(ReviewResult result, Finding finding) {
        Set<ProofStep> found = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (Argument argument : finding.arguments()) {
            open.push(argument.proof());
        }
        while (!open.isEmpty()) {
            int index = open.pop();
            ProofStep step = result.proof().get(index);
            if (!seen.add(index)) {
                continue;
            }
            if (step.kind() == ProofKind.ESCALATION) {
                found.add(step);
            } else {
                step.premises().forEach(open::push);
            }
        }
        return found;
    }
}
