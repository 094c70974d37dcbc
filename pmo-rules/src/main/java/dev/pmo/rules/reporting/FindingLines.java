package dev.pmo.rules.reporting;

import dev.pmo.rules.result.Argument;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ProofStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns findings into lines of the report, with a bounded number of steps of their proof. */
final class FindingLines {

    static final int STEPS = 24;

    private final ScopeNames index;

    FindingLines(ScopeNames index) {
        this.index = index;
    }

    /** The line of a finding, with its proof from the steps that it was concluded with. */
    FindingLine of(Finding finding, List<ProofStep> proof) {
        List<WhyLine> why = why(finding, proof);
        boolean cutOff = why.size() > STEPS;
        return new FindingLine(
                finding.id(),
                finding.ruleId(),
                finding.scope(),
                index.name(finding.scope()),
                finding.subject(),
                finding.severity(),
                finding.aspect(),
                finding.text(),
                finding.escalated(),
                finding.waived(),
                cutOff ? why.subList(0, STEPS) : why,
                cutOff);
    }

    private static List<WhyLine> why(Finding finding, List<ProofStep> proof) {
        List<WhyLine> lines = new ArrayList<>();
        Set<Integer> shown = new HashSet<>();
        Deque<int[]> open = new ArrayDeque<>();
        for (int i = finding.arguments().size() - 1; i >= 0; i--) {
            Argument argument = finding.arguments().get(i);
            open.push(new int[] {argument.proof(), 0});
        }
        while (!open.isEmpty() && lines.size() <= STEPS) {
            int[] next = open.pop();
            ProofStep step = proof.get(next[0]);
            boolean first = shown.add(next[0]);
            if (!first && next[1] > 0) {
                continue;
            }
            lines.add(new WhyLine(next[1], step.kind(), step.label(), step.value(), step.scope(), step.origin()));
            for (int i = first ? step.premises().size() - 1 : -1; i >= 0; i--) {
                open.push(new int[] {step.premises().get(i), next[1] + 1});
            }
        }
        return lines;
    }
}
