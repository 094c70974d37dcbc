package dev.pmo.rules.result;

import dev.pmo.core.id.ScopeRef;
import java.util.HashSet;
import java.util.Set;

/** What a review does not assess any more that an earlier one did: what it does not find there may still be so. */
final class Lapses {

    /** Whatever the reason: lists of items in it grow and shrink, and stand for the others no less than before. */
    private record Place(GapKind kind, String rule, ScopeRef scope, String subject) {

        static Place of(Gap gap) {
            return new Place(gap.kind(), gap.source(), gap.scope(), gap.subject());
        }
    }

    private final Set<Place> places = new HashSet<>();
    private final Set<String> modules = new HashSet<>();
    private final boolean otherRoot;
    private final Set<ScopeRef> spokenOf = new HashSet<>();

    Lapses(ReviewResult earlier, ReviewResult later) {
        later.gaps().forEach(gap -> places.add(Place.of(gap)));
        earlier.gaps().forEach(gap -> places.remove(Place.of(gap)));
        earlier.modules().forEach(module -> modules.add(module.id()));
        later.modules().forEach(module -> modules.remove(module.id()));
        otherRoot = !earlier.root().equals(later.root());
        if (otherRoot) {
            spokenOf.add(later.root());
            later.findings().forEach(finding -> spokenOf.add(finding.scope()));
            later.gaps().forEach(gap -> spokenOf.add(gap.scope()));
            later.proof().forEach(step -> spokenOf.add(step.scope()));
        }
    }

    /** Whether a finding of the earlier review may hold still, though the later one does not have it. */
    boolean hide(Finding was) {
        int end = was.ruleId().indexOf('.');
        return lapsed(was, "")
                || lapsed(was, was.subject())
                || (otherRoot && !spokenOf.contains(was.scope()))
                || (end > 0 && modules.contains(was.ruleId().substring(0, end)));
    }

    private boolean lapsed(Finding was, String subject) {
        for (GapKind kind : GapKind.values()) {
            if (places.contains(new Place(kind, was.ruleId(), was.scope(), subject))) {
                return true;
            }
        }
        return false;
    }
}
