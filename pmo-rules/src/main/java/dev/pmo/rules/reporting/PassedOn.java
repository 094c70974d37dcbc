package dev.pmo.rules.reporting;

import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.Argument;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ProofStep;
import dev.pmo.rules.result.ReviewResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds, for what the top of the tree would pass on but cannot, the finding from below that asks it for the same.
 *
 * <p>A level that cannot decide on something hands it up. At the top nobody is above, so it would ask its own board for
 * what the level below has asked that board already.
 */
final class PassedOn {

    private final ReviewResult result;
    private final Map<String, Finding> raised = new HashMap<>();

    PassedOn(ReviewResult result) {
        this.result = result;
        for (Finding finding : result.findings()) {
            if (finding.escalated() && finding.decision() != null) {
                raised.put(finding.id(), finding);
            }
        }
    }

    /** The finding whose request for a decision this one repeats; itself if it does not. */
    Finding firstToAsk(Finding finding) {
        DecisionRequest request = finding.decision();
        if (request == null || !finding.escalated() || !request.to().equals(finding.scope())) {
            return finding;
        }
        for (String id : escalationsBehind(finding)) {
            Finding below = raised.get(id);
            if (below != null && sameItem(finding, below) && asks(below, request.to())) {
                return below;
            }
        }
        return finding;
    }

    /** At its first step up an item gets the scope that it comes from in front of its subject, and keeps that. */
    private static boolean sameItem(Finding above, Finding below) {
        return above.subject().equals(below.scope() + "/" + below.subject())
                || (above.subject().equals(below.subject()) && fromBelow(below.subject()));
    }

    private static boolean fromBelow(String subject) {
        return Arrays.stream(Level.values()).anyMatch(level -> subject.startsWith(level + ":"));
    }

    private static boolean asks(Finding finding, ScopeRef board) {
        return finding.decision() != null && finding.decision().to().equals(board);
    }

    /** The findings that were handed up to it, not those that these rest on. */
    private List<String> escalationsBehind(Finding finding) {
        List<String> escalations = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        Set<Integer> seen = new HashSet<>();
        finding.arguments().stream().map(Argument::proof).forEach(open::add);
        while (!open.isEmpty()) {
            int place = open.poll();
            ProofStep step = result.proof().get(place);
            if (step.kind() == ProofKind.ESCALATION) {
                escalations.add(step.label());
            } else {
                step.premises().stream().filter(seen::add).forEach(open::add);
            }
        }
        return escalations;
    }
}
