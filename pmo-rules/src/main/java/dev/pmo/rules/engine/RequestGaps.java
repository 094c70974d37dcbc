package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What of a request could not be heeded: policies, waivers and earlier scopes that fit nothing. */
final class RequestGaps {

    private final Blueprint blueprint;
    private final ReviewRequest request;
    private final Evaluator evaluator;
    private final ScopeIndex known;

    RequestGaps(Blueprint blueprint, ReviewRequest request, Evaluator evaluator) {
        this.blueprint = blueprint;
        this.request = request;
        this.evaluator = evaluator;
        this.known = evaluator.tree().index;
    }

    List<Gap> of(boolean validated) {
        ScopeRef root = request.root().ref();
        List<Gap> gaps = new ArrayList<>();
        if (!validated) {
            gaps.add(Gap.of(GapKind.NOT_ASSESSED, "validation", root, "the snapshot was not validated"));
        }
        waiverGaps(gaps);
        for (ScopeRef scope : scopesOf(request.policies().overrides())) {
            if (known.findPosition(scope).isEmpty()) {
                gaps.add(Gap.of(GapKind.BAD_DATA, "review.policies", root, "a policy is for the unknown " + scope));
            }
        }
        if (evaluator.strangePrevious()) {
            String reason = "the snapshot of last time knows none of the scopes under review";
            gaps.add(Gap.of(GapKind.BAD_DATA, "review.previous", root, reason));
        }
        for (ScopeRef scope : evaluator.ambiguous()) {
            gaps.add(Gap.of(GapKind.BAD_DATA, "review.previous", root, "last time there were several of " + scope));
        }
        return gaps;
    }

    /** Waivers that can never match anything; what validation and the review itself find is known by its first word. */
    private void waiverGaps(List<Gap> gaps) {
        ScopeRef root = request.root().ref();
        WaiverBook waivers = new WaiverBook(request.waivers(), blueprint.formerIds);
        for (ScopeRef scope : waivers.scopes()) {
            if (known.findPosition(scope).isEmpty()) {
                gaps.add(Gap.of(GapKind.BAD_DATA, "review.waivers", root, "a waiver is for the unknown " + scope));
            }
        }
        Set<String> unknown = waivers.ruleIds();
        blueprint.catalogue.forEach(rule -> unknown.remove(rule.id()));
        for (String rule : unknown) {
            if (!rule.startsWith("validation.") && !rule.startsWith("review.")) {
                gaps.add(Gap.of(
                        GapKind.BAD_DATA, "review.waivers", root, "a waiver is for the unknown rule '" + rule + "'"));
            }
        }
    }

    private static Set<ScopeRef> scopesOf(Collection<PolicyOverride<?>> overrides) {
        Set<ScopeRef> scopes = new TreeSet<>();
        for (PolicyOverride<?> override : overrides) {
            ScopeRef scope = override.scope();
            if (scope != null) {
                scopes.add(scope);
            }
        }
        return scopes;
    }
}
