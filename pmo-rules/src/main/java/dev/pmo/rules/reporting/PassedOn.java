package dev.pmo.rules.reporting;

import dev.pmo.core.id.Level;
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
 * Finds, for a request that another one repeats or carries further, the one that stands for both: one decision, one line.
 *
 * <p>A level that cannot decide on an item hands it up. Where it asks the same of the level above, that stands for what
 * the level below has asked of it, since it is not the one to decide. Where it asks its own board instead, because it may
 * decide or because nobody is above, it repeats what the level below has asked that board already.
 */
final class PassedOn {
    private static final List<String> LEVELS =
            Arrays.stream(Level.values()).map(level -> level + ":").toList();

    private final ReviewResult result;
    private final Map<String, Finding> raised = new HashMap<>();

    /** By the identifier of a finding, the finding whose request stands for its own. */
    private final Map<String, Finding> instead = new HashMap<>();

    PassedOn(ReviewResult result) {
        this.result = result;
        for (Finding finding : result.findings()) {
            if (finding.escalated() && finding.decision() != null) {
                raised.put(finding.id(), finding);
            }
        }
        for (Finding finding : result.findings()) {
            if (finding.decision() != null && finding.waived() == null && fromBelow(finding.subject())) {
                join(finding, finding.decision());
            }
        }
    }

    private void join(Finding finding, DecisionRequest request) {
        boolean ownBoard = request.to().equals(finding.scope());
        for (String id : escalationsBehind(finding)) {
            Finding below = raised.get(id);
            DecisionRequest asked = below == null ? null : below.decision();
            if (below == null
                    || asked == null
                    || !sameItem(finding, below)
                    || !asked.to().equals(finding.scope())) {
                continue;
            }
            if (ownBoard) {
                instead.putIfAbsent(finding.id(), below);
            } else if (finding.escalated() && request.wanted().equals(asked.wanted())) {
                instead.putIfAbsent(below.id(), finding);
            }
        }
    }

    /** The finding whose request for a decision stands for that of this one; itself if no other does. */
    Finding standsFor(Finding finding) {
        Finding standing = finding;
        Finding next = instead.get(finding.id());
        while (next != null) {
            standing = next;
            next = instead.get(standing.id());
        }
        return standing;
    }

    /** At its first step up an item gets the scope that it comes from in front of its subject, and keeps that. */
    private static boolean sameItem(Finding above, Finding below) {
        return above.subject().equals(below.scope() + "/" + below.subject())
                || (above.subject().equals(below.subject()) && fromBelow(below.subject()));
    }

    private static boolean fromBelow(String subject) {
        for (String level : LEVELS) {
            if (subject.startsWith(level)) {
                return true;
            }
        }
        return false;
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
