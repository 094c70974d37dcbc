package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups gaps by kind, source and reason: real data gives thousands of them, and few different ones. Where several
 * rules lack the same at the same scopes they are one group: one cause, one line.
 */
final class GapGroups {

    private static final int EXAMPLES = 3;
    private static final int REASONS = 6;

    private record Source(GapKind kind, String source) {}

    private record Cause(GapKind kind, String reason, List<ScopeRef> scopes) {}

    private GapGroups() {}

    static NotAssessed notAssessed(List<ScopeRef> scopes, List<Gap> gaps) {
        Map<Source, Map<String, List<Gap>>> sources = new LinkedHashMap<>();
        for (Gap gap : gaps) {
            sources.computeIfAbsent(new Source(gap.kind(), gap.source()), key -> new LinkedHashMap<>())
                    .computeIfAbsent(gap.reason(), key -> new ArrayList<>())
                    .add(gap);
        }
        List<GapGroup> groups = new ArrayList<>();
        Map<Cause, List<Gap>> causes = new LinkedHashMap<>();
        for (Map<String, List<Gap>> reasons : sources.values()) {
            if (reasons.size() > REASONS) {
                groups.add(group(reasons.values().stream().flatMap(List::stream).toList(), reasons.size()));
            } else {
                reasons.values()
                        .forEach(same -> causes.computeIfAbsent(cause(same), key -> new ArrayList<>())
                                .addAll(same));
            }
        }
        causes.values().forEach(same -> groups.add(group(same, 1)));
        groups.sort(Comparator.comparingInt(GapGroup::gaps)
                .reversed()
                .thenComparing(group -> group.sources().get(0))
                .thenComparing(GapGroup::kind)
                .thenComparing(GapGroup::reason));
        return new NotAssessed(scopes.size(), firstOf(scopes), gaps.size(), groups);
    }

    private static Cause cause(List<Gap> same) {
        return new Cause(same.get(0).kind(), same.get(0).reason(), scopesOf(same));
    }

    private static GapGroup group(List<Gap> gaps, int reasons) {
        Gap first = gaps.get(0);
        List<String> sources =
                gaps.stream().map(Gap::source).distinct().sorted().toList();
        return new GapGroup(first.kind(), sources, first.reason(), reasons, gaps.size(), firstOf(scopesOf(gaps)));
    }

    private static List<ScopeRef> scopesOf(List<Gap> gaps) {
        return gaps.stream().map(Gap::scope).distinct().sorted().toList();
    }

    private static List<ScopeRef> firstOf(List<ScopeRef> scopes) {
        return scopes.subList(0, Math.min(EXAMPLES, scopes.size()));
    }
}
